//! The codes. Each has a page in both languages, a message in both, a fixture that raises it and one that does not.

use std::fmt;

use crate::label::Lang;

/// How much a diagnostic weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Nothing runs while it stands.
    Error,
    /// It runs, but deserves a second look.
    Warning,
}

macro_rules! codes {
    ($($variant:ident $slug:literal $severity:ident)*) => {
        /// What is wrong. The order is that of a pack's way through the engine.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $(#[doc = concat!("See `zhidu explain ", $slug, "`.")] $variant,)*
        }

        impl Code {
            /// All codes.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// Returns the word that stands in messages and that `explain` takes.
            #[must_use]
            pub const fn slug(self) -> &'static str {
                match self { $(Self::$variant => $slug,)* }
            }

            /// Returns how much it weighs.
            #[must_use]
            pub const fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)* }
            }

            /// Returns its page: what it means, why it matters, wrong, right.
            #[must_use]
            pub const fn page(self, lang: Lang) -> &'static str {
                match (self, lang) {
                    $((Self::$variant, Lang::Zh) => include_str!(concat!("pages/", $slug, ".zh.md")),
                      (Self::$variant, Lang::En) => include_str!(concat!("pages/", $slug, ".en.md")),)*
                }
            }
        }
    };
}

codes! {
    // reading files
    PackNotFound "pack-not-found" Error
    FileUnreadable "file-unreadable" Error
    FileNotUtf8 "file-not-utf8" Error
    FileTooLarge "file-too-large" Error
    PackTooLarge "pack-too-large" Error
    // YAML
    YamlSyntax "yaml-syntax" Error
    YamlReference "yaml-reference" Error
    YamlTooDeep "yaml-too-deep" Error
    DoubledKey "doubled-key" Error
    // shape
    WrongShape "wrong-shape" Error
    UnknownKey "unknown-key" Error
    MissingKey "missing-key" Error
    PolicyBody "policy-body" Error
    // names
    MalformedName "malformed-name" Error
    ReservedWord "reserved-word" Error
    DoubledName "doubled-name" Error
    UnknownName "unknown-name" Error
    AmbiguousLabel "ambiguous-label" Error
    UnknownRule "unknown-rule" Error
    UnknownOffice "unknown-office" Error
    UnknownAct "unknown-act" Error
    UnknownStep "unknown-step" Error
    UnknownForm "unknown-form" Error
    // values, tests and formulas
    ValueMalformed "value-malformed" Error
    UnknownChoice "unknown-choice" Error
    TestMalformed "test-malformed" Error
    FullwidthCharacter "fullwidth-character" Error
    FormulaSyntax "formula-syntax" Error
    FormulaUnsupported "formula-unsupported" Error
    UnknownFunction "unknown-function" Error
    WrongArity "wrong-arity" Error
    KindMismatch "kind-mismatch" Error
    ListOutside "list-outside" Error
    // rules, tables, parameters
    GivesFact "gives-fact" Error
    NeverGiven "never-given" Warning
    Cycle "cycle" Error
    RowWidth "row-width" Error
    TableOverlap "table-overlap" Error
    TableGap "table-gap" Warning
    UnreachableRule "unreachable-rule" Warning
    ParameterOrder "parameter-order" Error
    ParameterGap "parameter-gap" Error
    // procedures
    StepUnreachable "step-unreachable" Error
    BranchUnreachable "branch-unreachable" Warning
    ProcedureStuck "procedure-stuck" Error
    StepDoubled "step-doubled" Error
    ChoiceOverlap "choice-overlap" Error
    ChoiceGap "choice-gap" Error
    ChoiceUnproved "choice-unproved" Warning
    ApprovesUnproposed "approves-unproposed" Error
    SameOffice "same-office" Warning
    ProcedureTooLarge "procedure-too-large" Error
    // calendars
    UnknownCalendar "unknown-calendar" Error
    CalendarDay "calendar-day" Error
    // forms
    FormPart "form-part" Error
    FormWord "form-word" Warning
    FormSubject "form-subject" Error
    // scripts
    UnknownScript "unknown-script" Error
    ScriptSyntax "script-syntax" Error
    ScriptName "script-name" Error
    ScriptFunction "script-function" Error
    ScriptArity "script-arity" Error
    ScriptImpure "script-impure" Error
    // cases and examples
    CaseUnreadable "case-unreadable" Error
    OutputGiven "output-given" Error
    NoGoverningDate "no-governing-date" Error
    // the register
    NoDatabase "no-database" Error
    DatabaseBusy "database-busy" Error
    DatabaseNewer "database-newer" Error
    DatabaseDamaged "database-damaged" Error
    CaseUnknown "case-unknown" Error
    CaseVoid "case-void" Error
    CaseOpen "case-open" Error
    RevisionUnknown "revision-unknown" Error
    RecordUnknown "record-unknown" Error
    FactStale "fact-stale" Error
    PersonNeeded "person-needed" Error
    // releases
    NoRelease "no-release" Error
    ReleaseUnknown "release-unknown" Error
    ReleaseText "release-text" Error
    ReleaseSame "release-same" Error
    ReleaseExamples "release-examples" Error
    ReleaseStanding "release-standing" Error
    ReleaseBackdated "release-backdated" Error
    DatesReversed "dates-reversed" Error
    ReleaseFile "release-file" Error
    // persons
    NoAuthority "no-authority" Error
    NotHeld "not-held" Error
    FirstAppointment "first-appointment" Error
    AppealOpen "appeal-open" Error
    OwnProposal "own-proposal" Error
    // keys, checkpoints and proofs
    FileExists "file-exists" Error
    PassphraseNeeded "passphrase-needed" Error
    KeyName "key-name" Error
    KeyUnusable "key-unusable" Error
    NoKey "no-key" Error
    PositionUnknown "position-unknown" Error
    OwnCase "own-case" Error
    TookPart "took-part" Error
    // acts on decisions
    CaseNotDecided "case-not-decided" Error
    OverrideOutput "override-output" Error
    OverrideSame "override-same" Error
    OverrideUnknown "override-unknown" Error
    OverrideStanding "override-standing" Error
    NoAppeal "no-appeal" Error
    WrongDay "wrong-day" Error
    // steps of procedures
    ProcedureUnknown "procedure-unknown" Error
    StepUnknown "step-unknown" Error
    ProcedureClosed "procedure-closed" Error
    StepNotOpen "step-not-open" Error
    StepOffice "step-office" Error
    StepNeeds "step-needs" Error
    StepWaits "step-waits" Error
    StepBlocked "step-blocked" Error
    StepChanged "step-changed" Error
    StepUndecided "step-undecided" Error
    StepStated "step-stated" Error
    StepFollowed "step-followed" Error
    StepNumberUnknown "step-number-unknown" Error
    SheetUnknown "sheet-unknown" Error
    // dossiers
    NoDecision "no-decision" Error
    DossierUnreadable "dossier-unreadable" Error
    // event logs
    LogUnreadable "log-unreadable" Error
    LogUnknown "log-unknown" Error
    NotInLog "not-in-log" Error
    // the command line
    CommandValue "command-value" Error
    CommandLine "command-line" Error
}

impl Code {
    /// Returns the title of its page.
    #[must_use]
    pub fn title(self, lang: Lang) -> String {
        self.page(lang).lines().next().unwrap_or_default().trim_start_matches("# ").to_owned()
    }

    /// Finds a code by its word.
    #[must_use]
    pub fn find(slug: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.slug() == slug)
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.slug())
    }
}
