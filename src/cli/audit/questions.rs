//! `audit questions`: what an auditor asks, over the whole register or of one case.

use clap::builder::{PossibleValuesParser, TypedValueParser as _};

use crate::desk;
use crate::files::Files;
use crate::question::Question;
use crate::render::{self, AnswerPage};

use super::super::acting::refuse;
use super::super::{Common, Exit, Format, Terminal};

#[derive(Debug, clap::Args)]
pub(super) struct Questions {
    /// One question; without it, all of them.
    #[arg(
        value_name = "QUESTION-ID",
        hide_possible_values = true,
        value_parser = PossibleValuesParser::new(Question::ALL.map(Question::id)).try_map(|id| Question::read(&id).ok_or(id)),
    )]
    question: Option<Question>,
    /// Of one case.
    #[arg(long, value_name = "NUMBER")]
    case: Option<String>,
    /// All that is merely noted too.
    #[arg(long)]
    all: bool,
}

impl Questions {
    pub(super) fn run(&self, common: &Common, terminal: &mut Terminal) -> Exit {
        if let Some(question) = self.question.filter(|question| self.case.is_some() && !question.speaks_of_one_case()) {
            let said = terminal.messages().say("question-of-register", &[("id", question.id().to_owned())]);
            terminal.remark(&format!("{said}\n"));
            return Exit::Usage;
        }
        let today = common.on.unwrap_or_else(desk::today);
        let answers = match desk::questions(&common.db, self.question, self.case.as_deref(), today) {
            Ok(answers) => answers,
            Err(diagnostic) => return refuse(&[diagnostic], &Files::default(), common, terminal),
        };
        if common.format == Format::Json {
            terminal.say_json(&render::answers_json(&answers));
        } else {
            let (messages, paint, width) = (terminal.messages(), terminal.paint(), terminal.width());
            let text = AnswerPage { messages, paint, width, all: self.all }.answers(&answers);
            terminal.say(&text);
        }
        if answers.iter().any(crate::question::Answer::needs_attention) { Exit::No } else { Exit::Done }
    }
}
