//! The office in which somebody means to act: of a department that one counts which was named, and one that there is not is told.

use zhidu::label::Lang;

use super::room::Room;

const COMPLAINT: &str = "title: {zh: 轴承噪声, en: A bearing is noisy}
facts:
  intake: {received_on: 2014-08-03, kind: complaint, customer: 江南机械厂, order_no: S13-0417}
";

#[test]
fn of_a_department_the_office_that_was_named_has_to_be_held() {
    // 郑 is of the order staff, which belongs to the market department as the market manager does.
    let (room, number) = Room::with(COMPLAINT);
    let step = |office: &str| format!("step {number} K1 --on 2014-08-04 --as 郑 --office {office}");
    let said = room.refused(&step("market_manager"), "step-office");
    assert!(said.contains("was to be done as Market manager, which 郑 is not on 2014-08-04"), "{said}");
    assert!(said.contains("it may be done by 钱"), "{said}");
    let (_, chinese) = room.run(Lang::Zh, &step("市场主管"));
    assert!(chinese.contains("以市场主管的身份办理，而郑 2014-08-04 不任市场主管"), "{chinese}");
    room.refused(&step("technical_manager"), "step-office");
    let done = room.json(&step("订单人员"));
    assert_eq!(done["step"]["office"], "market");
    room.done("audit replay");
}

#[test]
fn who_stands_in_for_one_office_and_holds_another_acts_in_the_one_that_was_named() {
    for (office, instead) in [("order_staff", None), ("market_manager", Some("钱")), ("market", Some("钱"))] {
        let (room, number) = Room::with(COMPLAINT);
        room.done("person appoint 郑 market_manager --deputy-for 钱 --from 2014-01-01 --as 周");
        let done = room.json(&format!("step {number} K1 --on 2014-08-04 --as 郑 --office {office}"));
        assert_eq!(done["step"]["deputy_for"].as_str(), instead, "{office}");
        // Which office was named is not kept, and the step comes out the same all the same.
        room.done("audit replay");
    }
}

#[test]
fn an_office_that_there_is_not_is_told_with_the_nearest() {
    let (room, number) = Room::with(COMPLAINT);
    for (written, meant) in [("production_manger", "production_manager"), ("市场主菅", "市场主管")] {
        let command = format!("step {number} K1 --on 2014-08-04 --as 郑 --office {written}");
        let said = room.refused(&command, "unknown-office");
        assert!(said.contains(&format!("did you mean `{meant}`?")), "{said}");
        let (code, said) = room.run(Lang::Zh, &command);
        assert!(code == 3 && said.contains(&format!("没有叫`{written}`的部门或岗位")), "{code} {said}");
        // Another verb says the same.
        assert!(room.refused(&format!("due --office {written}"), "unknown-office").contains(meant));
    }
}
