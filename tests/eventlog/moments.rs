//! Moments as logs write them.

use chrono::{DateTime, FixedOffset};
use zhidu::eventlog::Moment;

fn read(text: &str) -> Option<String> {
    Moment::read(text).map(|moment| moment.to_string())
}

#[test]
fn every_form_that_xml_schema_has() {
    for (written, shown) in [
        ("2011-10-01T00:38:44.546+02:00", "2011-10-01T00:38:44.546+02:00"),
        ("2011-10-01T00:38:44Z", "2011-10-01T00:38:44Z"),
        ("2011-10-01T00:38:44+00:00", "2011-10-01T00:38:44Z"),
        ("2011-10-01T00:38:44-00:00", "2011-10-01T00:38:44Z"),
        ("2011-10-01T00:38:44", "2011-10-01T00:38:44"),
        ("2011-10-01T00:38:44.5", "2011-10-01T00:38:44.500"),
        ("2011-10-01T00:38:44.123456", "2011-10-01T00:38:44.123456"),
        ("2011-10-01T00:38:44.1234567891", "2011-10-01T00:38:44.123456789"),
        ("2011-10-01T24:00:00+14:00", "2011-10-02T00:00:00+14:00"),
        ("  2011-10-01T00:38:44-03:30\n", "2011-10-01T00:38:44-03:30"),
        ("12011-10-01T00:38:44Z", "12011-10-01T00:38:44Z"),
        ("-0044-03-15T12:00:00", "-0044-03-15T12:00:00"),
    ] {
        assert_eq!(read(written).as_deref(), Some(shown), "{written}");
    }
}

#[test]
fn the_forms_that_programs_write_in_their_place() {
    for written in [
        "2011-10-01 00:38:00+02:00",
        "2011-10-01T00:38+02:00",
        "2011-10-01T00:38:00,000+02",
        "2011-10-01t00:38:00.0 +0200",
    ] {
        assert_eq!(read(written).as_deref(), Some("2011-10-01T00:38:00+02:00"), "{written}");
    }
    assert_eq!(read("2016-12-31T23:59:60Z").as_deref(), Some("2016-12-31T23:59:60Z"), "a leap second");
}

#[test]
fn what_is_no_moment() {
    for written in [
        "",
        "T",
        "2011-10-01",
        "2011-10-1T00:00:00",
        "2011-02-29T00:00:00Z",
        "2011-10-01T25:00:00",
        "2011-10-01T24:00:01",
        "2011-10-01T00:60:00",
        "2011-10-01T00:00:00.",
        "2011-10-01T00:00:00+15:00",
        "2011-10-01T00:00:00+0",
        "2011-10-01T00:00:00+08:00:00",
        "2011-10-01T00:00.5Z",
        "2011-10-01T00:00:00 CET",
        "01.10.2011 00:38",
        "1317422324",
        "NaT",
        "２０１１-10-01T00:00:00Z",
        "999999-10-01T00:00:00Z",
    ] {
        assert_eq!(read(written), None, "{written}");
    }
}

#[test]
fn a_moment_is_an_instant_where_its_clock_is_known() {
    let here = Moment::read("2021-03-05T10:00:00+08:00").unwrap();
    let there = Moment::read("2021-03-05T02:00:00Z").unwrap();
    assert!(here.instant() == there.instant() && here != there, "one instant, told by two clocks");
    let nowhere = Moment::read("2021-03-05T10:00:00").unwrap();
    assert!(nowhere.instant().is_none() && !nowhere.has_offset());
    assert_eq!(nowhere.on_its_clock(), here.on_its_clock());
}

#[test]
fn an_offset_that_cannot_be_written_is_told_by_the_clock_of_utc() {
    let local_mean_time: DateTime<FixedOffset> = "1900-01-01T08:05:43Z"
        .parse::<DateTime<FixedOffset>>()
        .unwrap()
        .with_timezone(&FixedOffset::east_opt(29_143).unwrap());
    assert_eq!(Moment::from(local_mean_time).to_string(), "1900-01-01T08:05:43Z");
}
