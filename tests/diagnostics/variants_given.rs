//! What is changed in the tool room, and what is done there, so that each variant of a sentence is said once.

/// A file, what stood in it, what stands there now; where nothing stood, the whole file.
pub(crate) type Edit = (&'static str, &'static str, &'static str);

/// Steps that are done for a case, the last of which is refused.
pub(crate) struct Session {
    pub edits: &'static [Edit],
    /// The facts of the loan.
    pub loan: &'static str,
    pub acts: &'static [&'static str],
}

const LENDING: &str = "loan/lending.yaml";
const VERDICT: &str = "loan/verdict.yaml";
const LEVEL: &str = "loan/level.yaml";

const SLIP: Edit = (
    "forms/loan_slip.yaml",
    "",
    "title: {zh: 借用单, en: Loan slip}\nclause: §8\nsource: seed\nprefix: LD\npaper: A5\ncopies: [{zh: 存根, en: self}]\nparts: [{signatures: [{zh: 经手人, en: handled by}]}]\n",
);

const FILLED_SLIP: Edit = (
    "forms/loan_slip.yaml",
    "",
    "title: {zh: 借用单, en: Loan slip}\nclause: §8\nsource: seed\nprefix: LD\npaper: A5\ncopies: [{zh: 存根, en: self}]\nparts: [{fields: [loan.borrower]}]\n",
);
const WAITS: &str = "    waits: {for: {zh: 借用人归还, en: the borrower to return them}, until: {loan.returned_on: known}, since: loan.returned_on}\n";

const T2: &str = "    approves: [T1]\n";
const WAYS: &str = "      - {when: {answer.verdict: lend}, to: T3}\n      - {otherwise: end}\n";
const LAST: &str = "since: loan.returned_on}\n    then: end\n";
const HEAD: &str = "source: seed\nsteps:";

macro_rules! other {
    ($steps:literal) => {
        &[(
            "loan/other.yaml",
            "",
            concat!("title: {zh: 盘点, en: Stock-taking}\nclause: §9\nsource: seed\nsteps:\n", $steps),
        )]
    };
}

/// What the checker is asked.
pub(crate) const CHECKED: &[&[Edit]] = &[
    &[(LENDING, "then: T2", "then: [T2, end]")],
    &[(LENDING, "then: T2", "then: lending")],
    &[(LENDING, T2, "    issues: [slip]\n")],
    &[SLIP, (LENDING, T2, "    issues: [gate_pass]\n")],
    // steps and branches that never come
    &[(LENDING, HEAD, "source: seed\napplies: {loan.deposit: \"< 3\"}\nsteps:"), (LENDING, T2, "    when: {loan.deposit: \"> 5\"}\n")],
    &[(LENDING, T2, "    when: {all: [{any: [{loan.urgent: yes}]}, {loan.urgent: no}]}\n")],
    &[(LENDING, HEAD, "source: seed\napplies: {loan.deposit: \"< 3\"}\nsteps:"), (LENDING, "{answer.verdict: lend}", "{loan.deposit: \"> 5\"}")],
    &[(LENDING, T2, "    sets: {loan.urgent: yes}\n"), (LENDING, "{answer.verdict: lend}", "{loan.urgent: no}")],
    &[(LENDING, WAYS, "      - {when: {loan.urgent: yes}, to: T3}\n      - {when: {loan.urgent: no}, to: end}\n      - {otherwise: end}\n")],
    &[SLIP, (LENDING, T2, "    needs: {sheets: [loan_slip]}\n")],
    other!(
        "  - {id: A, title: {zh: 分派, en: Share out}, who: tool_room, then: [B, C]}
  - {id: B, title: {zh: 清点, en: Count}, who: tool_room, then: B}
  - {id: C, title: {zh: 登记, en: Enter}, who: tool_room, then: E}
  - {id: D, title: {zh: 核对, en: Compare}, who: tool_room, then: E}
  - {id: E, title: {zh: 归档, en: File}, who: tool_room, joins: [C, D], then: end}
"
    ),
    other!(
        "  - {id: A, title: {zh: 清点, en: Count}, who: tool_room, then: end}
  - {id: B, title: {zh: 登记, en: Enter}, who: tool_room, then: C}
  - {id: C, title: {zh: 核对, en: Compare}, who: tool_room, then: B}
"
    ),
    other!(
        "  - {id: A, title: {zh: 清点, en: Count}, who: tool_room, then: [{when: {all: [{loan.urgent: yes}, {loan.urgent: no}]}, to: B}, {otherwise: end}]}
  - {id: B, title: {zh: 登记, en: Enter}, who: tool_room, then: end}
"
    ),
    // procedures that get stuck
    other!(
        "  - {id: A, title: {zh: 清点, en: Count}, who: tool_room, then: [B, C]}
  - {id: B, title: {zh: 登记, en: Enter}, who: tool_room, then: C}
  - {id: C, title: {zh: 核对, en: Compare}, who: tool_room, joins: [A, B, D], then: D}
  - {id: D, title: {zh: 归档, en: File}, who: tool_room, then: end}
"
    ),
    other!(
        "  - {id: A, title: {zh: 清点, en: Count}, who: tool_room, then: [{when: {loan.urgent: yes}, to: B}, {otherwise: C}]}
  - {id: B, title: {zh: 登记, en: Enter}, who: tool_room, then: D}
  - {id: C, title: {zh: 核对, en: Compare}, who: tool_room, then: D}
  - {id: D, title: {zh: 归档, en: File}, who: tool_room, joins: [B, C], then: end}
"
    ),
    &[SLIP, (LENDING, "    asks: [loan.borrower]\n", "    needs: {sheets: [loan_slip]}\n"), (LENDING, T2, "    issues: [loan_slip]\n")],
    &[SLIP, (LENDING, T2, "    needs: {sheets: [loan_slip]}\n"), (LENDING, LAST, "since: loan.returned_on}\n    issues: [loan_slip]\n    then: end\n")],
    &[(LENDING, LAST, "since: loan.returned_on}\n    then: T2\n"), (LENDING, "{otherwise: end}", "{otherwise: T1}")],
    &[(LENDING, LAST, "since: loan.returned_on}\n    then: T3\n")],
    other!(
        "  - {id: A, title: {zh: 清点, en: Count}, who: tool_room, then: [B, C]}
  - {id: B, title: {zh: 登记, en: Enter}, who: tool_room, then: C}
  - {id: C, title: {zh: 归档, en: File}, who: tool_room, then: end}
"
    ),
    // choices
    &[(LENDING, "{otherwise: end}", "{otherwise: end}\n      - {otherwise: T1}")],
    &[(LENDING, WAYS, "      - {when: {all: []}, to: T3}\n      - {when: {any: [{all: []}]}, to: end}\n")],
    &[(LENDING, WAYS, "      - {when: {loan.deposit: \">= 100\"}, to: T3}\n      - {when: {loan.deposit: \"[0..200]\", loan.urgent: no}, to: end}\n      - {otherwise: T1}\n")],
    &[(LENDING, WAYS, "      - {when: {loan.deposit: \"> 10\"}, to: T3}\n      - {when: loan.deposit > 5, to: end}\n      - {otherwise: T1}\n")],
    &[(
        LENDING,
        WAYS,
        "      - {when: {loan.returned_on: \"2020-01-01, 2020-02-01\", loan.deposit: \"1, 2, 3, 4, 5, 6, 7\", loan.discount: \"1%, 2%, 3%, 4%, 5%, 6%, 7%\"}, to: T3}\n      - {when: {loan.asked_on: \"2020-01-01, 2020-02-01, 2020-03-01, 2020-04-01, 2020-05-01, 2020-06-01\", loan.due_on: \"2020-01-01, 2020-02-01, 2020-03-01, 2020-04-01, 2020-05-01, 2020-06-01\"}, to: end}\n      - {otherwise: T1}\n",
    )],
    &[(LENDING, "      - {otherwise: end}\n", "      - {when: loan.deposit > 100, to: end}\n"), (LENDING, "{answer.verdict: lend}", "loan.deposit <= 100")],
    &[(
        LENDING,
        WAYS,
        "      - when: {loan.returned_on: \"2020-01-01, 2020-02-01\", loan.deposit: \"1, 2, 3, 4, 5, 6, 7\", loan.discount: \"1%, 2%, 3%, 4%, 5%, 6%, 7%\", loan.asked_on: \"2020-01-01, 2020-02-01, 2020-03-01, 2020-04-01, 2020-05-01, 2020-06-01\", loan.due_on: \"2020-01-01, 2020-02-01, 2020-03-01, 2020-04-01, 2020-05-01, 2020-06-01\"}\n        to: T3\n",
    )],
    &[(LENDING, WAYS, "      - {when: {all: [{any: []}]}, to: T3}\n")],
    &[(LENDING, WAYS, "      - {when: {loan.purpose: repair, loan.urgent: yes}, to: T3}\n")],
    &[(LENDING, WAYS, "      - {when: {loan.deposit: \"[100..200)\"}, to: T3}\n      - {when: {loan.purpose: repair, loan.urgent: yes}, to: end}\n")],
    &[(LENDING, WAYS, "      - {when: {answer.verdict: lend}, to: T3}\n      - {when: {answer.verdict: refuse}, to: end}\n"), (VERDICT, "otherwise: {answer.verdict: lend}\n", "")],
    // approvals, size
    &[(LENDING, T2, "    approves: [T2]\n")],
    &[(LENDING, T2, "    approves: [T3]\n")],
    &[(LENDING, "    asks: [loan.borrower]\n", "    approves: [T2]\n")],
    &[(LENDING, "who: tool_room\n    asks", "who: {all: [tool_room, storekeeper]}\n    asks")],
];

const LENT: &str = "due_on: 2020-03-09, urgent: yes, purpose: repair";
const T1: &str = "李明 loan/lending#T1 借用人=钱伟";

/// Two rules that contradict one another, so that the verdict is left open.
const CONFLICT: Edit = (VERDICT, "    overrides: [V2]\n", "");
const LATE: &str = "due_on: 2020-03-09, returned_on: 2020-04-09, urgent: yes, purpose: repair";

/// What is done.
pub(crate) const SESSIONS: &[Session] = &[
    // which step is meant
    Session { edits: SECOND, loan: LENT, acts: &["李明 T1 借用人=钱伟"] },
    Session { edits: &[], loan: LENT, acts: &["李明 T4"] },
    Session { edits: URGENT, loan: "urgent: no", acts: &["李明 T4"] },
    // who has signed already
    Session {
        edits: &[(LENDING, "who: tool_room\n    asks", "who: {all: [tool_room, storekeeper]}\n    asks")],
        loan: LENT,
        acts: &[T1, T1],
    },
    // whether it is what was signed for or approved
    Session {
        edits: &[(LENDING, "who: tool_room\n    asks", "who: {all: [tool_room, storekeeper]}\n    asks")],
        loan: LENT,
        acts: &[T1, "周明 T1 借用人=赵敏"],
    },
    Session {
        edits: &[
            FILLED_SLIP,
            (LENDING, WAITS, "    issues: loan_slip\n"),
            (LENDING, "{answer.verdict: lend}", "{loan.urgent: yes}"),
        ],
        loan: LENT,
        acts: &[T1, "周明 T2", "李明 set 借用人=赵敏", "李明 T3"],
    },
    // whether the procedure is for the case
    Session { edits: URGENT, loan: "urgent: no", acts: &[T1] },
    Session { edits: URGENT, loan: "purpose: repair", acts: &[T1] },
    Session { edits: NOT_URGENT, loan: LENT, acts: &[T1] },
    Session {
        edits: &[
            CONFLICT,
            (LENDING, "{answer.verdict: lend}", "{loan.urgent: yes}"),
            (LENDING, HEAD, "source: seed\napplies: {answer.verdict: lend}\nsteps:"),
        ],
        loan: LATE,
        acts: &[T1],
    },
    Session { edits: &[(LENDING, HEAD, "source: seed\napplies: 1 > 2\nsteps:")], loan: LENT, acts: &[T1] },
    // whether it is in hand
    Session { edits: BOTH, loan: LATE, acts: &[T1, "周明 T2", "李明 T3", "李明 T5"] },
    Session { edits: &[], loan: LENT, acts: &[T1, T1] },
    Session {
        edits: &[],
        loan: "due_on: 2020-03-09, returned_on: 2020-04-09, urgent: no",
        acts: &[T1, "周明 T2", "李明 T3"],
    },
    Session { edits: &[], loan: LENT, acts: &["周明 T2"] },
    // who does it
    Session { edits: &[], loan: LENT, acts: &[T1, "周明 T2 as tool_room"] },
    Session { edits: &[], loan: LENT, acts: &["李明 T1 借用人=钱伟 as storekeeper"] },
    Session { edits: &[], loan: LENT, acts: &["王芳 T1 借用人=钱伟"] },
    Session { edits: FOREMAN, loan: LENT, acts: &["周明 T1 借用人=钱伟"] },
    Session {
        edits: &[(LENDING, "who: tool_room\n    asks", "who: {all: [tool_room, storekeeper]}\n    asks")],
        loan: LENT,
        acts: &["周明 T1 借用人=钱伟 as tool_room", "李明 T1 借用人=钱伟"],
    },
    // what it needs
    Session {
        edits: &[(LENDING, "[loan.borrower]", "[loan.borrower, loan.discount]")],
        loan: LENT,
        acts: &["李明 T1"],
    },
    Session {
        edits: &[(LENDING, T2, "    needs: {facts: [loan.discount, loan.days_late]}\n")],
        loan: LENT,
        acts: &[T1, "周明 T2"],
    },
    Session {
        edits: &[
            (LENDING, T2, "    needs: {facts: [answer.level]}\n"),
            (LEVEL, "    - {id: L1, when: [repair, \"-\"], then: [low]}\n", ""),
        ],
        loan: LENT,
        acts: &[T1, "周明 T2"],
    },
    Session {
        edits: &[SLIP, ISSUING, (LENDING, T2, "    needs: {sheets: [loan_slip]}\n")],
        loan: LENT,
        acts: &[T1, "周明 T2"],
    },
    Session { edits: &[(LENDING, T2, "    needs: {decision: yes}\n")], loan: LENT, acts: &[T1, "周明 T2"] },
    // what it waits for
    Session {
        edits: &[(LENDING, "until: {loan.returned_on: known}, since: loan.returned_on", "until: month_end")],
        loan: LENT,
        acts: &[T1, "周明 T2", "李明 T3"],
    },
    Session { edits: &[], loan: LENT, acts: &[T1, "周明 T2", "李明 T3"] },
    Session {
        edits: &[(LENDING, "{loan.returned_on: known}", "{loan.discount: \"> 0%\"}")],
        loan: LENT,
        acts: &[T1, "周明 T2", "李明 T3"],
    },
    Session {
        edits: &[
            CONFLICT,
            (LENDING, "{answer.verdict: lend}", "{loan.urgent: yes}"),
            (LENDING, "{loan.returned_on: known}", "{answer.verdict: lend}"),
        ],
        loan: LATE,
        acts: &[T1, "周明 T2", "李明 T3"],
    },
    Session {
        edits: &[(LENDING, "{loan.returned_on: known}", "1 > 2")],
        loan: LENT,
        acts: &[T1, "周明 T2", "李明 T3"],
    },
    // what holds it up
    Session { edits: &[(LENDING, T2, "    when: {loan.discount: \"> 0%\"}\n")], loan: LENT, acts: &[T1, "周明 T2"] },
    Session {
        edits: &[
            CONFLICT,
            (LENDING, "{answer.verdict: lend}", "{loan.urgent: yes}"),
            (LENDING, T2, "    when: {answer.verdict: lend}\n"),
        ],
        loan: LATE,
        acts: &[T1, "周明 T2"],
    },
    Session { edits: &[(LENDING, T2, "    when: 1 > 2\n")], loan: LENT, acts: &[T1, "周明 T2"] },
    Session {
        edits: &[(LENDING, T2, "    when: {loan.deposit: \"> 0\", loan.purpose: build}\n")],
        loan: LENT,
        acts: &[T1, "周明 T2"],
    },
    // what follows
    Session {
        edits: &[(LENDING, "{answer.verdict: lend}", "{loan.discount: \"> 0%\"}")],
        loan: LENT,
        acts: &[T1, "周明 T2"],
    },
    Session { edits: &[CONFLICT], loan: LATE, acts: &[T1, "周明 T2"] },
    Session {
        edits: &[(
            LENDING,
            WAYS,
            "      - {when: loan.deposit < 1, to: T3}\n      - {when: loan.deposit < 2, to: end}\n      - {otherwise: end}\n",
        )],
        loan: LENT,
        acts: &[T1, "周明 T2"],
    },
    // what is stated with it
    Session { edits: &[], loan: LENT, acts: &["李明 T1 借用人=钱伟 折扣=10%"] },
    Session { edits: &[], loan: LENT, acts: &[T1, "周明 T2 折扣=10%"] },
    // on which day
    Session { edits: &[], loan: LENT, acts: &["李明 T1 借用人=钱伟 on 2024-06-01"] },
    Session { edits: &[], loan: LENT, acts: &[T1, "周明 T2 on 2024-05-03"] },
    Session { edits: &[], loan: LENT, acts: &["李明 T1 借用人=钱伟 on 2020-01-03"] },
    // corrections
    Session { edits: &[], loan: LENT, acts: &[T1, "周明 T2", "李明 correct 1"] },
    Session { edits: &[], loan: LENT, acts: &[T1, "李明 correct 1", "李明 correct 1"] },
    Session { edits: &[], loan: LENT, acts: &[T1, "李明 correct 3"] },
    Session { edits: &[], loan: LENT, acts: &["李明 correct 1"] },
];

/// The lending for urgent cases only.
const URGENT: &[Edit] = &[(LENDING, HEAD, "source: seed\napplies: {loan.urgent: yes}\nsteps:")];

/// The lending for cases that are not urgent only.
const NOT_URGENT: &[Edit] = &[(LENDING, HEAD, "source: seed\napplies: {none: [{loan.urgent: yes}]}\nsteps:")];

/// A second procedure, whose steps have the same ids.
const SECOND: &[Edit] = &[ISSUING, SLIP];

/// A second procedure, which issues a sheet.
const ISSUING: Edit = (
    "loan/other.yaml",
    "",
    "title: {zh: 盘点, en: Stock-taking}\nclause: §9\nsource: seed\nsteps:\n  - {id: T1, title: {zh: 清点, en: Count}, who: tool_room, issues: [loan_slip], then: end}\n",
);

/// Two ways side by side, which are joined.
const BOTH: &[Edit] = &[
    (LENDING, WAYS, "      [T3, T4]\n"),
    (
        LENDING,
        LAST,
        "since: loan.returned_on}\n    then: T5\n  - {id: T4, title: {zh: 登记, en: Enter it}, who: tool_room, then: T5}\n  - {id: T5, title: {zh: 归档, en: File it}, who: tool_room, joins: [T3, T4], then: end}\n",
    ),
];

/// An office that nobody holds.
const FOREMAN: &[Edit] = &[
    (
        "offices.yaml",
        "offices:\n",
        "offices:\n  foreman: {label: {zh: 工段长, en: Foreman}, kind: office, clause: §1, source: seed}\n",
    ),
    (LENDING, "who: tool_room\n    asks", "who: foreman\n    asks"),
];
