//! The names behind slots and indices, which differ from pack to pack.

use crate::id::{FactId, GroupId, ParameterId, RuleRef};
use crate::program::{GroupIndex, ParameterIndex, Program, RuleIndex, Slot};

/// Names the things of one program.
#[derive(Clone, Copy)]
pub(super) struct Names<'p>(pub &'p Program);

impl Names<'_> {
    pub(super) fn fact(self, slot: Slot) -> FactId {
        self.0.vocabulary.fact(slot).map_or_else(|| FactId::new(""), |fact| fact.id.clone())
    }

    pub(super) fn group(self, group: GroupIndex) -> GroupId {
        self.0.vocabulary.group(group).map_or_else(|| GroupId::new(""), |group| group.id.clone())
    }

    pub(super) fn parameter(self, index: ParameterIndex) -> ParameterId {
        let parameter = self.0.parameters.get(index.0 as usize);
        parameter.map_or_else(|| ParameterId::new(""), |parameter| parameter.id.clone())
    }

    pub(super) fn rule(self, index: RuleIndex) -> Option<RuleRef> {
        let policy = self.0.policies.get(index.policy as usize)?;
        let rule = policy.rules.get(index.rule as usize)?;
        Some(RuleRef { policy: policy.id.clone(), rule: rule.id.clone() })
    }
}
