//! Charts as a factory has them, in both languages.

use zhidu::label::Lang;
use zhidu::render::{ArrowLook, Chart, NodeLanes, NodeLook, NoteMark};

use super::draft::{Draft, pick};

const LIMIT: NoteMark = NoteMark::Limit;
const PLAIN: NoteMark = NoteMark::Plain;
const SHEET: NoteMark = NoteMark::Sheet;
const WAIT: NoteMark = NoteMark::Wait;
const NEED: NoteMark = NoteMark::Need;

const MANAGERS: [[&str; 2]; 3] =
    [["市场部", "Marketing"], ["技术部", "Technology"], ["生产办公室", "Production office"]];

/// §9A.
pub(crate) fn paid_repair(lang: Lang) -> Chart {
    let lanes = [MANAGERS[0], MANAGERS[1], MANAGERS[2], ["维修人员", "Repairer"], ["工厂经理", "Factory manager"]];
    let subtitle = ["GS-07-2014 §9A · 2014-01-01 起施行", "GS-07-2014 §9A · in force since 2014-01-01"];
    let mut draft = Draft::new(lang, ["收费维修程序", "Paid repair"], subtitle, &lanes);
    let begin = draft.begin();
    let raise = draft.across(
        NodeLanes::Any(vec![0, 1, 2]),
        "1",
        ["提出维修", "The repair is raised"],
        &[(PLAIN, ["§9 · 原文", "§9 · regulation"])],
    );
    let record = draft.step(
        2,
        "2",
        ["指定人员记录", "The designated person records it"],
        &[(PLAIN, ["§9 · 原文", "§9 · regulation"]), (LIMIT, ["1 个工作日", "1 working day"])],
    );
    let fix = draft.across(
        NodeLanes::All(vec![1, 2]),
        "3",
        ["确定维修内容，并将费用告知客户", "Fix the work and tell the customer the charges"],
        &[
            (PLAIN, ["§9A 第 3 步 · 原文", "§9A step 3 · regulation"]),
            (NEED, ["材料按成本、工资、运费、结算办法", "parts at cost, wages, transport, how it is settled"]),
            (LIMIT, ["3 个工作日", "3 working days"]),
        ],
    );
    let order = draft.step(
        2,
        "4",
        ["开具《维修单》", "Issue the repair order"],
        &[(PLAIN, ["§9A 第 4 步 · 原文", "§9A step 4 · regulation"]), (SHEET, ["《维修单》", "Repair order"])],
    );
    let work = draft.step(
        3,
        "5",
        ["持《维修单》到现场维修并收款", "Repair on site with the repair order and collect the money"],
        &[
            (PLAIN, ["§9A 第 5 步 · 原文", "§9A step 5 · regulation"]),
            (NEED, ["《维修单》", "Repair order"]),
            (LIMIT, ["合同约定之日", "the day set by contract"]),
        ],
    );
    let approve = draft.step(
        4,
        "6",
        ["审核《维修单》，批准报销", "Review the repair order and approve reimbursement"],
        &[(PLAIN, ["§9A 第 6 步 · 原文", "§9A step 6 · regulation"]), (LIMIT, ["3 个工作日", "3 working days"])],
    );
    let end = draft.end();
    draft.path(&[begin, raise, record, fix, order, work, approve, end]);
    draft.done()
}

/// §9B, with the waits for payment.
pub(crate) fn trial(lang: Lang) -> Chart {
    let lanes = [MANAGERS[0], MANAGERS[1], MANAGERS[2], ["公司财务", "Company finance"], ["订单人员", "Order staff"]];
    let subtitle = ["GS-07-2014 §9B", "GS-07-2014 §9B"];
    let mut draft = Draft::new(lang, ["试验服务程序", "Trial service"], subtitle, &lanes);
    let raise = draft.across(
        NodeLanes::Any(vec![0, 1, 2]),
        "1",
        ["提出试验", "The trial is raised"],
        &[(PLAIN, ["§9 · 原文", "§9 · regulation"])],
    );
    let record = draft.step(2, "2", ["指定人员记录", "The designated person records it"], &[]);
    let fix = draft.across(
        NodeLanes::All(vec![0, 1, 2]),
        "3",
        [
            "三方经理确定试验内容，将试验费及订单付款后的抵扣办法告知客户",
            "The three managers fix the trial and tell the customer the fee and how it is offset once an order is paid",
        ],
        &[(PLAIN, ["§9B 第 3 步 · 原文", "§9B step 3 · regulation"]), (LIMIT, ["5 个工作日", "5 working days"])],
    );
    let order = draft.step(
        2,
        "4",
        ["开具《试验单》并组织试验", "Issue the trial order and organise the trial"],
        &[(SHEET, ["《试验单》", "Trial order"])],
    );
    let pass = draft.step(
        2,
        "5",
        ["开具《出门条》，放行货物", "Issue the gate pass: the goods leave"],
        &[
            (WAIT, ["等待：客户付清试验费", "waits for: the customer's payment"]),
            (SHEET, ["《出门条》", "Gate pass"]),
            (LIMIT, ["1 个工作日", "1 working day"]),
        ],
    );
    let money = draft.step(
        3,
        "6a",
        ["确认订单货款到账", "Confirm that the order's payment has come in"],
        &[(WAIT, ["等待：订单货款", "waits for: the order's payment"])],
    );
    let offset = draft.step(
        4,
        "6b",
        ["办理试验费抵扣", "Process the offset of the trial fee"],
        &[(PLAIN, ["§9B 第 6 步 · 原文", "§9B step 6 · regulation"])],
    );
    draft.path(&[raise, record, fix, order, pass, money, offset]);
    draft.done()
}

/// §9C, with a monthly meeting and choices.
pub(crate) fn quality(lang: Lang) -> Chart {
    let lanes = [
        MANAGERS[0],
        MANAGERS[1],
        MANAGERS[2],
        ["管理者代表", "Management representative"],
        ["工厂经理", "Factory manager"],
    ];
    let subtitle = ["GS-07-2014 §9C", "GS-07-2014 §9C"];
    let mut draft = Draft::new(lang, ["质量问题处理程序", "Quality problem"], subtitle, &lanes);
    let raise = draft.across(
        NodeLanes::Any(vec![0, 1, 2]),
        "1",
        ["提出质量问题", "The quality problem is raised"],
        &[(PLAIN, ["§9 · 原文", "§9 · regulation"])],
    );
    let record = draft.step(2, "2", ["指定人员记录", "The designated person records it"], &[]);
    let fix = draft.across(
        NodeLanes::All(vec![0, 1, 2]),
        "3",
        ["确定问题所在，将解决办法告知客户", "Fix what the problem is and tell the customer the solution"],
        &[(PLAIN, ["§9C 第 3 步 · 原文", "§9C step 3 · regulation"])],
    );
    let plan =
        draft.step(1, "4a", ["制定处理方案", "Make the handling plan"], &[(LIMIT, ["3 个工作日", "3 working days"])]);
    let carry = draft.step(2, "4b", ["执行处理方案", "Carry out the handling plan"], &[]);
    let loss = draft.step(
        2,
        "5",
        ["开具《维修单》，计算损失并归档", "Issue the repair order, compute the loss, file it"],
        &[(SHEET, ["《维修单》", "Repair order"])],
    );
    let meeting = draft.step(
        3,
        "6a",
        ["召开月质量会", "Hold the monthly quality meeting"],
        &[
            (WAIT, ["等待：月末", "waits for: the end of the month"]),
            (PLAIN, ["§9C 第 6 步 · 原文", "§9C step 6 · regulation"]),
        ],
    );
    let both = draft.step(
        3,
        "6b",
        ["开具《异常处理单》和《奖罚通知单》", "Issue the non-conformance sheet and the notice"],
        &[(SHEET, ["《异常处理单》《奖罚通知单》", "Non-conformance sheet, notice"])],
    );
    let sheet = draft.step(
        3,
        "6c",
        ["开具《异常处理单》", "Issue the non-conformance sheet"],
        &[(SHEET, ["《异常处理单》", "Non-conformance sheet"])],
    );
    let execute = draft.step(4, "7", ["执行处理结果", "Carry out the result"], &[(LIMIT, ["15 天", "15 days"])]);
    let end = draft.end();
    draft.path(&[raise, record, fix, plan, carry, loss, meeting]);
    draft.when(meeting, 0, ["已查实且有损失", "verified, and there is a loss"], &[both]);
    draft.when(meeting, 1, ["仅异常", "non-conformance only"], &[sheet]);
    draft.when(meeting, 2, ["否则", "otherwise"], &[end]);
    draft.arrow(both, execute);
    draft.arrow(sheet, execute);
    draft.arrow(execute, end);
    draft.done()
}

/// Four departments in parallel, and a join.
pub(crate) fn parallel(lang: Lang) -> Chart {
    let lanes = [
        ["市场部", "Marketing"],
        ["技术部", "Technology"],
        ["生产办公室", "Production office"],
        ["制造部门", "Manufacturing"],
        ["厂长", "Plant director"],
    ];
    let subtitle = ["四部门同时调查，全部完成后提出归属", "Four departments look into it at once"];
    let mut draft = Draft::new(lang, ["客户申诉处理", "Handling of a customer's claim"], subtitle, &lanes);
    let begin = draft.begin();
    let take = draft.step(
        2,
        "1",
        ["登记《异常处理单》", "Register the non-conformance sheet"],
        &[(SHEET, ["《异常处理单》", "Non-conformance sheet"]), (LIMIT, ["当日", "the same day"])],
    );
    let market = draft.step(
        0,
        "2a",
        ["查明订单编号、料号、数量、交运日期", "Find out order, part, quantity and shipping date"],
        &[(PLAIN, ["§5.1 · 原文", "§5.1 · regulation"]), (LIMIT, ["3 个工作日", "3 working days"])],
    );
    let tech = draft.step(
        1,
        "2b",
        ["调查原因，拟定责任人员", "Investigate and propose the responsible persons"],
        &[(PLAIN, ["§5.2 · 原文", "§5.2 · regulation"]), (LIMIT, ["5 个工作日", "5 working days"])],
    );
    let office =
        draft.step(2, "2c", ["安排立会", "Arrange the joint check"], &[(PLAIN, ["§5.3 · 原文", "§5.3 · regulation"])]);
    let made = draft.step(
        3,
        "2d",
        ["报告生产单位、机班别、生产人员、生产日期", "Report unit, shift, persons and day of production"],
        &[(PLAIN, ["§5.4 · 原文", "§5.4 · regulation"])],
    );
    let decide = draft.step(
        2,
        "3",
        ["判定责任归属", "Decide the attribution of responsibility"],
        &[(PLAIN, ["§5.3 · 原文", "§5.3 · regulation"])],
    );
    let approve = draft.step(4, "4", ["批准", "Approve"], &[(PLAIN, ["§6.2 · 原文", "§6.2 · regulation"])]);
    let notify = draft.step(0, "5", ["将结果告知客户", "Tell the customer the result"], &[]);
    let end = draft.end();
    draft.path(&[begin, take]);
    for to in [market, tech, office, made] {
        draft.arrow(take, to);
    }
    draft.join(&[market, tech, office, made], decide);
    draft.path(&[decide, approve, notify, end]);
    draft.done()
}

/// A loop within: rejected, done again.
pub(crate) fn rejection(lang: Lang) -> Chart {
    let lanes = [["经办人", "Clerk"], ["质量部", "Quality"], ["厂长", "Plant director"]];
    let subtitle = ["带退回的审批", "An approval that may send back"];
    let mut draft = Draft::new(lang, ["例外放行申请", "Concession"], subtitle, &lanes);
    let write =
        draft.step(0, "1", ["填写申请", "Write the request"], &[(SHEET, ["《放行申请单》", "Concession request"])]);
    let check = draft.step(1, "2", ["复核", "Check it"], &[(LIMIT, ["2 个工作日", "2 working days"])]);
    let test = draft.step(1, "3", ["补做试验", "Test once more"], &[]);
    let approve = draft.step(2, "4", ["批准", "Approve"], &[(LIMIT, ["3 个工作日", "3 working days"])]);
    let release = draft.step(0, "5", ["放行", "Release"], &[]);
    let end = draft.end();
    draft.arrow(write, check);
    draft.when(check, 0, ["资料齐全", "complete"], &[approve]);
    draft.when(check, 1, ["资料不全，退回", "incomplete: sent back"], &[write]);
    draft.when(check, 2, ["有疑问", "doubtful"], &[test]);
    draft.arrow(test, check);
    draft.when(approve, 0, ["同意", "agreed"], &[release]);
    draft.when(approve, 1, ["不同意", "not agreed"], &[write]);
    draft.arrow(release, end);
    draft.done()
}

/// Eight lanes and long titles.
pub(crate) fn eight(lang: Lang) -> Chart {
    let lanes = [
        ["客户服务中心", "Customer service centre"],
        ["市场部", "Marketing"],
        ["技术部", "Technology"],
        ["质量管理部", "Quality management"],
        ["生产办公室", "Production office"],
        ["制造部门", "Manufacturing"],
        ["财务部", "Finance"],
        ["总经理室", "General manager's office"],
    ];
    let subtitle = ["跨八个部门", "Across eight departments"];
    let mut draft = Draft::new(lang, ["重大质量事故处理程序", "Serious quality incident"], subtitle, &lanes);
    let long: [[&str; 2]; 8] = [
        [
            "接到客户电话后登记客户名称、地址、电话、产品型号等信息",
            "On the call, register the customer's name, address, telephone and product model",
        ],
        ["核实订单编号、料号、数量及交运日期并确认申诉理由", "Verify order, part, quantity and date of shipment"],
        ["组织技术调查并提出责任人员及改善措施的初步意见", "Investigate and propose responsible persons and remedies"],
        ["对不合格品进行复检、隔离与标识并出具检验报告", "Re-inspect, isolate and mark the rejects and report"],
        ["召集各部门立会并判定责任归属及责任比例", "Convene the joint check and decide attribution and shares"],
        ["执行返工返修并将生产单位、机班别、生产人员报告", "Rework, and report unit, shift and persons"],
        ["核算损失金额，扣除承运人及供应商退款", "Compute the loss net of refunds of carrier and supplier"],
        ["审批处理结果", "Approve the outcome"],
    ];
    let steps: Vec<_> = long
        .iter()
        .enumerate()
        .map(|(lane, title)| {
            draft.step(lane, &format!("{}", lane + 1), *title, &[(LIMIT, ["3 个工作日", "3 working days"])])
        })
        .collect();
    let tell = draft.across(NodeLanes::All(vec![0, 1, 3]), "9", ["共同回访客户", "Call on the customer together"], &[]);
    let end = draft.end();
    draft.path(&[steps[0], steps[1]]);
    for to in [2, 3, 5] {
        draft.arrow(steps[1], steps[to]);
    }
    draft.join(&[steps[2], steps[3], steps[5]], steps[4]);
    draft.arrow(steps[4], steps[6]);
    draft.when(steps[6], 0, ["损失 ≥ 10000 元", "loss of 10,000 or more"], &[steps[7]]);
    draft.when(steps[6], 1, ["否则", "otherwise"], &[tell]);
    draft.when(steps[7], 0, ["批准", "approved"], &[tell]);
    draft.when(steps[7], 1, ["退回重新判定", "sent back to be decided anew"], &[steps[4]]);
    draft.arrow(tell, end);
    draft.done()
}

/// A long way with everything on it.
pub(crate) fn long(lang: Lang) -> Chart {
    let lanes = [
        ["市场部", "Marketing"],
        ["技术部", "Technology"],
        ["生产办公室", "Production office"],
        ["制造部门", "Manufacturing"],
        ["厂长", "Plant director"],
    ];
    let mut draft = Draft::new(
        lang,
        ["质量申诉处理全程", "A quality claim from first to last"],
        ["自受理至归档", "From intake to filing"],
        &lanes,
    );
    let day = |days: &'static str, english: &'static str| (LIMIT, [days, english]);
    let begin = draft.begin();
    let take = draft.step(0, "1", ["受理并编号", "Take in and number"], &[day("当日", "the same day")]);
    let confirm = draft.step(0, "2", ["确认申诉理由", "Confirm the grounds"], &[day("2 个工作日", "2 working days")]);
    let refuse = draft.step(0, "2a", ["书面答复客户", "Answer the customer in writing"], &[]);
    let register = draft.step(
        2,
        "3",
        ["登记《异常处理单》", "Register the non-conformance sheet"],
        &[(SHEET, ["《异常处理单》", "Non-conformance sheet"])],
    );
    let cause = draft.step(1, "4a", ["调查原因", "Investigate the cause"], &[day("5 个工作日", "5 working days")]);
    let made = draft.step(3, "4b", ["报告生产资料", "Report on production"], &[day("3 个工作日", "3 working days")]);
    let stop = draft.step(3, "4c", ["隔离库存", "Isolate what is in stock"], &[day("当日", "the same day")]);
    let check = draft.across(
        NodeLanes::All(vec![0, 1, 2, 3]),
        "5",
        ["立会", "Joint check"],
        &[(PLAIN, ["§5.3 · 原文", "§5.3 · regulation"]), (LIMIT, ["2 个工作日", "2 working days"])],
    );
    let more = draft.step(1, "5a", ["补充检验", "Inspect further"], &[]);
    let propose = draft.step(1, "6", ["提出责任人员", "Propose the responsible persons"], &[]);
    let decide = draft.step(2, "7", ["判定责任归属", "Decide the attribution"], &[day("3 个工作日", "3 working days")]);
    let approve = draft.step(4, "8", ["批准", "Approve"], &[day("2 个工作日", "2 working days")]);
    let notice = draft.step(
        2,
        "9",
        ["开具《奖罚通知单》", "Issue the notice"],
        &[(SHEET, ["《奖罚通知单》三份", "Notice, three copies"])],
    );
    let act = draft.step(3, "10", ["执行改善措施", "Carry out the remedies"], &[day("15 天", "15 days")]);
    let verify = draft.step(1, "11", ["验证改善效果", "Verify that they work"], &[]);
    let tell = draft.step(0, "12", ["回访客户", "Call on the customer"], &[]);
    let file = draft.step(2, "13", ["归档", "File it"], &[]);
    let end = draft.end();
    draft.path(&[begin, take, confirm]);
    draft.when(confirm, 0, ["成立", "they hold"], &[register]);
    draft.when(confirm, 1, ["不成立", "they do not"], &[refuse]);
    for to in [cause, made, stop] {
        draft.arrow(register, to);
    }
    draft.join(&[cause, made, stop], check);
    draft.when(check, 0, ["原因已明", "cause clear"], &[propose]);
    draft.when(check, 1, ["原因不明", "cause not clear"], &[more]);
    draft.arrow(more, check);
    draft.path(&[propose, decide, approve]);
    draft.when(approve, 0, ["批准且有损失", "approved, with a loss"], &[notice, act]);
    draft.when(approve, 1, ["批准，无损失", "approved, no loss"], &[act]);
    draft.when(approve, 2, ["退回", "sent back"], &[decide]);
    draft.arrow(act, verify);
    draft.when(verify, 0, ["有效", "they do"], &[tell]);
    draft.when(verify, 1, ["无效", "they do not"], &[act]);
    draft.arrow(notice, file);
    draft.path(&[tell, file, end]);
    draft.arrow(refuse, end);
    draft.done()
}

/// One step.
pub(crate) fn one(lang: Lang) -> Chart {
    let mut draft = Draft::new(
        lang,
        ["客户意见调查", "Survey of customers"],
        ["GS-07-2014 §3.1", "GS-07-2014 §3.1"],
        &[["服务部", "Service"]],
    );
    draft.step(0, "1", ["每次服务后寄出意见卡一张", "Send one card after each service call"], &[]);
    draft.done()
}

/// A case on its way.
pub(crate) fn state(lang: Lang) -> Chart {
    let mut chart = parallel(lang);
    let mut draft = Draft { lang, chart: chart.clone() };
    draft.chart.title = pick(lang, &["GS07-2024-05-003 进度", "GS07-2024-05-003: where it stands"]);
    draft.all_arrows(ArrowLook::Open);
    let done = |name: &str| [format!("✓ {name} 2024-05-06"), format!("{name}, 2024-05-06")];
    let text = |texts: &[String; 2]| texts[usize::from(lang == Lang::En)].clone();
    for (node, name) in [(1, "张三 Zhang San"), (2, "李四 Li Si")] {
        let said = text(&done(name));
        draft.state(node, NodeLook::Done, [&said, &said]);
    }
    draft.chart.nodes[0].look = NodeLook::Done;
    draft.state(3, NodeLook::Late, ["王五 · 应于 2024-05-13 完成，逾期 2 天", "Wang Wu · due 2024-05-13, 2 days late"]);
    draft.state(4, NodeLook::Current, ["赵六 · 应于 2024-05-20 完成", "Zhao Liu · due 2024-05-20"]);
    draft.state(5, NodeLook::Waiting, ["等待：立会日期，自 2024-05-08 起停表", "clock stopped since 2024-05-08"]);
    draft.state(6, NodeLook::Blocked, ["缺：责任比例", "missing: the shares"]);
    draft.state(8, NodeLook::Skipped, ["", ""]);
    for (from, to) in [(0, 1), (1, 2), (1, 3), (1, 4), (1, 5), (2, 6)] {
        draft.looks(from, to, ArrowLook::Taken);
    }
    draft.looks(7, 8, ArrowLook::Skipped);
    draft.looks(8, 9, ArrowLook::Skipped);
    chart = draft.done();
    chart
}

/// A choice whose ways split, a way on to a step that joins, side by side in one lane, and loops within loops.
pub(crate) fn tangle(lang: Lang) -> Chart {
    let lanes = [["甲", "Alpha"], ["乙", "Beta"], ["丙", "Gamma"]];
    let mut draft = Draft::new(lang, ["混合", "Mixed"], ["各种情形", "All sorts"], &lanes);
    let begin = draft.begin();
    let first = draft.step(0, "1", ["受理", "Take in"], &[]);
    let left = draft.step(0, "2", ["甲查一", "Look one"], &[]);
    let right = draft.step(0, "3", ["甲查二", "Look two"], &[]);
    let beta = draft.step(1, "4", ["乙查", "Beta looks"], &[]);
    let gamma = draft.step(2, "5", ["丙查", "Gamma looks"], &[]);
    let join = draft.step(1, "6", ["汇总", "Put together"], &[]);
    let wide = draft.across(NodeLanes::All(vec![0, 2]), "7", ["甲丙会签", "Alpha and Gamma sign"], &[]);
    let file = draft.step(1, "8", ["归档", "File"], &[]);
    let end = draft.end();
    draft.arrow(begin, first);
    draft.when(first, 0, ["重大", "serious"], &[left, right, beta, gamma]);
    draft.when(first, 1, ["一般", "ordinary"], &[beta]);
    draft.when(first, 2, ["无需处理", "nothing to do"], &[file]);
    draft.join(&[left, right, gamma], join);
    draft.join(&[beta], join);
    draft.when(join, 0, ["同意", "agreed"], &[wide]);
    draft.when(join, 1, ["重查", "look again"], &[first]);
    draft.when(wide, 0, ["签齐", "signed"], &[file]);
    draft.when(wide, 1, ["再议", "talk again"], &[join]);
    draft.arrow(file, end);
    draft.arrow(gamma, gamma);
    draft.done()
}

/// All samples by their names.
pub(crate) fn all(lang: Lang) -> Vec<(&'static str, Chart)> {
    vec![
        ("paid-repair", paid_repair(lang)),
        ("trial", trial(lang)),
        ("quality", quality(lang)),
        ("parallel", parallel(lang)),
        ("rejection", rejection(lang)),
        ("eight", eight(lang)),
        ("one", one(lang)),
        ("state", state(lang)),
        ("tangle", tangle(lang)),
        ("long", long(lang)),
    ]
}
