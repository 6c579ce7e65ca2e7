//! Procedures as pictures: who does what, what it takes, and where it leads.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use zhidu::desk;
use zhidu::label::Lang;
use zhidu::message::Messages;
use zhidu::program::{Program, StepIndex};
use zhidu::render::{
    ArrowLook, ChartNode, Drawn, KeyMark, NodeKind, NodeLanes, NodeLook, NoteMark, chart_svg, procedure_chart,
};
use zhidu::value::read_date;

use super::laws::check;

fn shipped() -> Program {
    desk::load(Path::new("policies/gs-07"), false).program.unwrap()
}

fn draw(program: &Program, id: &str, lang: Lang, on: &str) -> Drawn {
    let procedure = program.procedures.iter().find(|procedure| procedure.id.as_str() == id).unwrap();
    procedure_chart(program, procedure, &Messages::new(lang), read_date(on).unwrap())
}

fn node<'d>(drawn: &'d Drawn, id: &str) -> &'d ChartNode {
    drawn.chart.nodes.iter().find(|node| node.number == id).unwrap()
}

/// The small lines of a box, each with its sign.
fn notes(drawn: &Drawn, id: &str) -> Vec<(NoteMark, String)> {
    node(drawn, id).notes.iter().map(|note| (note.mark, note.text.clone())).collect()
}

/// Where the ways of a step lead, with the condition of each.
fn ways(drawn: &Drawn, id: &str) -> Vec<(Option<String>, Vec<String>)> {
    let from = drawn.chart.nodes.iter().position(|node| node.number == id).unwrap();
    let mut ways = BTreeMap::<usize, (Option<String>, Vec<String>)>::new();
    for arrow in drawn.chart.arrows.iter().filter(|arrow| arrow.from == from) {
        let way = ways.entry(arrow.way).or_insert_with(|| (arrow.label.clone(), Vec::new()));
        let to = &drawn.chart.nodes[arrow.to];
        way.1.push(if to.kind == NodeKind::Step { to.number.clone() } else { to.title.clone() });
    }
    ways.into_values().collect()
}

/// `cargo test --test chart -- --ignored` writes the pictures to `target/tmp/procedures`.
#[test]
#[ignore = "for people who want to look at the pictures"]
fn draws_the_procedures_for_people_to_look_at() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("procedures");
    fs::create_dir_all(&folder).unwrap();
    let program = shipped();
    for lang in Lang::ALL {
        for procedure in &program.procedures {
            let drawn = draw(&program, procedure.id.as_str(), lang, "2024-05-06");
            let name = procedure.id.as_str().replace('/', "-");
            fs::write(folder.join(format!("{name}.{}.svg", lang.tag())), chart_svg(&drawn.chart)).unwrap();
        }
    }
}

#[test]
fn every_step_has_its_box_and_every_way_its_arrows() {
    let program = shipped();
    for lang in Lang::ALL {
        for procedure in &program.procedures {
            let drawn = draw(&program, procedure.id.as_str(), lang, "2024-05-06");
            check(&drawn.chart);
            assert_eq!(drawn.node_of.len(), procedure.steps.len());
            for (index, step) in procedure.iter() {
                let node = &drawn.chart.nodes[drawn.node_of[&index]];
                assert_eq!((node.number.as_str(), node.title.as_str()), (step.id.as_str(), step.title.get(lang)));
                for way in step.then.ways() {
                    let taken = drawn.taken(index, way);
                    assert_eq!(taken.len(), way.len().max(1), "{}: {way:?}", step.id);
                    for arrow in taken.iter().map(|place| &drawn.chart.arrows[*place]) {
                        let next = way.iter().find(|next| drawn.node_of[next] == arrow.to);
                        let joins = next.is_some_and(|next| procedure.step(*next).unwrap().joins.contains(&index));
                        assert_eq!(arrow.joins, joins);
                    }
                }
            }
            let text = format!("{:?}", drawn.chart);
            assert!(!text.contains("chart-") && !text.contains("handbook-"), "{text}");
        }
    }
}

#[test]
fn offices_stand_in_the_lanes_of_their_departments() {
    let drawn = draw(&shipped(), "procedures/paid-repair", Lang::Zh, "2024-05-06");
    // In the order in which the procedure first names them: A1 is for three managers, A2 for a person of the production office.
    assert_eq!(drawn.chart.lanes, ["市场部", "技术部", "制造部门", "生产办公室", "维修人员", "厂长"]);
    assert_eq!(node(&drawn, "A1").lanes, NodeLanes::Any(vec![0, 1, 2]));
    assert_eq!(node(&drawn, "A2").lanes, NodeLanes::One(3));
    assert_eq!(node(&drawn, "A3").lanes, NodeLanes::All(vec![1, 2]));
    let first = |id: &str| notes(&drawn, id).into_iter().next();
    assert_eq!(first("A1"), Some((NoteMark::Plain, "市场主管、技术主管、生产主管之一".to_owned())));
    assert_eq!(first("A2"), Some((NoteMark::Plain, "生产办公室指定人员".to_owned())));
    assert_eq!(first("A3"), Some((NoteMark::Plain, "技术主管、生产主管均须签署".to_owned())));
    // The repairer belongs to no department: the lane says it all.
    assert_eq!(first("A5"), Some((NoteMark::Need, "《维修单》".to_owned())));
}

#[test]
fn a_box_says_what_a_step_takes() {
    let program = shipped();
    let drawn = draw(&program, "procedures/trial-service", Lang::Zh, "2024-05-06");
    // Most steps stand on the same clause and source, which is said once, under the title; a limit of another source says so.
    assert!(drawn.chart.subtitle.as_deref().unwrap().contains("未注出处的步骤均为 §9B 原文"));
    let said = |mark, text: &str| (mark, text.to_owned());
    assert_eq!(
        notes(&drawn, "B4"),
        [
            said(NoteMark::Need, "费用与抵扣已告知：是"),
            said(NoteMark::Sheet, "《试验单》"),
            said(NoteMark::Limit, "3 个工作日（自定）"),
        ]
    );
    assert_eq!(notes(&drawn, "B5")[0], said(NoteMark::Wait, "客户付款"));
    assert_eq!(notes(&drawn, "B6_order"), [said(NoteMark::Plain, "订单人员"), said(NoteMark::Plain, "§9B 自定")]);
    let drawn = draw(&program, "procedures/paid-repair", Lang::En, "2024-05-06");
    assert_eq!(notes(&drawn, "A5")[2], said(NoteMark::Limit, "by contract: day agreed for the repair"));
    assert_eq!(notes(&drawn, "A6_review")[0], said(NoteMark::Plain, "by nobody who did A5, A6_hand_in"));
}

#[test]
fn a_limit_says_from_when_it_runs_and_when_it_holds() {
    let program = shipped();
    let limit = |lang, id| {
        let drawn = draw(&program, "complaints/handling", lang, "2024-05-06");
        notes(&drawn, id).into_iter().find(|(mark, _)| *mark == NoteMark::Limit).unwrap().1
    };
    assert_eq!(
        limit(Lang::Zh, "K8"),
        "自受理日期起：国外客户 17 天，其余 13 天，仅当 约定处理期限：是 或 启用处理期限：是（§4.3 范本）"
    );
    assert_eq!(
        limit(Lang::En, "K10"),
        "from handled on: 3 days, if closing limit agreed for this complaint: yes or closing limits in force: yes (§4.3 template)"
    );
}

#[test]
fn a_limit_has_the_value_of_the_day() {
    let program = shipped();
    let drawn = draw(&program, "services/survey-card", Lang::En, "2024-05-06");
    assert_eq!(notes(&drawn, "S4"), [(NoteMark::Limit, "5 working days (config)".to_owned())]);
    assert!(drawn.chart.subtitle.unwrap().contains("limits by the parameter values of 2024-05-06"));
    // Before the parameter has a value it is named.
    let drawn = draw(&program, "services/survey-card", Lang::En, "2013-05-06");
    assert_eq!(notes(&drawn, "S4")[0].1, "working days to a written reply (in working days) (config)");
}

#[test]
fn branches_that_lead_the_same_way_are_one_way() {
    let program = shipped();
    let drawn = draw(&program, "complaints/handling", Lang::Zh, "2024-05-06");
    let steps = |steps: &[&str]| steps.iter().map(|step| (*step).to_owned()).collect::<Vec<_>>();
    // Where the factory or the customer answers the same follows as where nobody does yet.
    assert_eq!(
        ways(&drawn, "K8"),
        [
            (Some("责任方：外部".to_owned()), steps(&["K9", "K10", "K11"])),
            (Some("其余情形".to_owned()), steps(&["K9", "K10"])),
        ]
    );
    assert_eq!(ways(&drawn, "K1"), [(None, steps(&["K2", "K3", "K4", "K5"]))]);
    assert_eq!(ways(&drawn, "K9"), [(None, steps(&["结束"]))]);
    assert_eq!(node(&drawn, "K8").gathers.as_deref(), Some("全部"));
    // What was taken is found by all that it led to.
    let index = |id: &str| *drawn.node_of.iter().find(|(_, place)| drawn.chart.nodes[**place].number == id).unwrap().0;
    let [k8, k9, k10, k11] = ["K8", "K9", "K10", "K11"].map(index);
    let way =
        |to: &[StepIndex]| drawn.taken(k8, to).iter().map(|place| drawn.chart.arrows[*place].way).collect::<Vec<_>>();
    assert_eq!(way(&[k11, k9, k10]), [0, 0, 0]);
    assert_eq!(way(&[k9, k10]), [1, 1]);
    assert!(way(&[k9]).is_empty() && way(&[]).is_empty());
}

#[test]
fn conditions_are_short() {
    let program = shipped();
    let told = |id: &str, step: &str, lang| {
        let drawn = draw(&program, id, lang, "2024-05-06");
        ways(&drawn, step).into_iter().map(|(label, _)| label.unwrap()).collect::<Vec<_>>()
    };
    assert_eq!(
        told("services/call-register", "R3", Lang::Zh),
        ["商品带回：是", "商品带回：否；当场处理完：是", "商品带回：否；当场处理完：否"]
    );
    assert_eq!(
        told("services/call-register", "R1", Lang::En),
        ["work: installation, commissioning or repair", "work: general administrative work"]
    );
    // A parameter that is asked for is called by its name, not by its value.
    assert_eq!(told("penalties/notice", "N2", Lang::Zh), ["责任归属由谁决定：办公室决定", "其余情形"]);
}

#[test]
fn whoever_adds_what_a_case_did_has_it_explained() {
    let messages = Messages::new(Lang::Zh);
    let mut drawn = draw(&shipped(), "procedures/paid-repair", Lang::Zh, "2024-05-06");
    let place = drawn.node_of[&StepIndex(0)];
    drawn.chart.nodes[place].look = NodeLook::Late;
    for arrow in drawn.taken(StepIndex(0), &[StepIndex(1)]) {
        drawn.chart.arrows[arrow].look = ArrowLook::Taken;
    }
    let explained =
        |drawn: &Drawn, mark| drawn.chart.legend.iter().find(|key| key.mark == mark).map(|key| key.text.clone());
    assert_eq!(explained(&drawn, KeyMark::Node(NodeLook::Late)), None);
    drawn.explain(&messages);
    assert_eq!(explained(&drawn, KeyMark::Node(NodeLook::Late)).as_deref(), Some("已逾期"));
    assert_eq!(explained(&drawn, KeyMark::Arrow(ArrowLook::Taken)).as_deref(), Some("已走的路线"));
    check(&drawn.chart);
}
