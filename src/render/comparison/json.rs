//! What differs, as JSON for programs. It never changes with the language: ids, and sentences in both.

use serde_json::{Value, json};

use crate::compare::{Difference, Edit, Said, Subject, procedures};
use crate::program::{Announcement, Program, Who};

use super::Comparison;
use super::text::moves_limits;

/// Writes what differs between two packs, and what it can reach.
#[must_use]
pub fn comparison_json(comparison: &Comparison<'_>) -> Value {
    let Comparison { before, after, differences, touched, .. } = *comparison;
    let one = |difference: &Difference<'_>| {
        let edits = difference.edits.iter().map(|edit| edit_json(edit, before.program, after.program));
        json!({
            "subject": subject_json(&difference.subject),
            "change": difference.change.word(),
            "clause": difference.clause,
            "source": difference.source,
            "title": difference.title,
            "policy": difference.policy,
            "edits": edits.collect::<Vec<_>>(),
            "readers": difference.readers.iter().map(subject_json).collect::<Vec<_>>(),
        })
    };
    json!({
        "before": before.name,
        "after": after.name,
        "differences": differences.iter().map(one).collect::<Vec<_>>(),
        "touched": {
            "policies": touched.policies,
            "outputs": touched.outputs,
            "procedures": procedures(differences),
            "limits": moves_limits(comparison),
        },
    })
}

fn subject_json(subject: &Subject) -> Value {
    json!({ "kind": subject.word(), "id": subject.id() })
}

fn edit_json(edit: &Edit<'_>, before: &Program, after: &Program) -> Value {
    let side = |said: Option<&Said<'_>>, program| said.map(|said| said_json(said, program));
    json!({
        "aspect": edit.aspect.word(),
        "of": edit.aspect.of(),
        "before": side(edit.before.as_ref(), before),
        "after": side(edit.after.as_ref(), after),
    })
}

fn said_json(said: &Said<'_>, program: &Program) -> Value {
    match said {
        Said::YesNo(yes) => json!(yes),
        Said::Value(_, value) => json!(value),
        Said::Dated(_, value, from) => json!({ "from": from, "value": value }),
        Said::Rules(rules) => json!(rules),
        Said::Facts(facts) => json!(facts),
        Said::Forms(forms) => json!(forms),
        Said::Steps(steps) => json!(steps),
        Said::Who(Who::All(offices)) => json!({ "all": offices }),
        Said::Who(Who::Any(offices)) => json!({ "any": offices }),
        Said::Weekdays(days) => json!(days),
        Said::Announcements(announcements) => {
            let each = |announcement: &Announcement| json!({ "announced_on": announcement.announced_on, "notice": announcement.notice });
            json!(announcements.iter().map(each).collect::<Vec<_>>())
        }
        Said::Day(set) => json!({ "worked": set.is_worked(), "title": set.stretch().title }),
        Said::Function { text, .. } => json!(text),
        other => other.label(program).map_or_else(|| json!(other.written(program)), |label| json!(label)),
    }
}
