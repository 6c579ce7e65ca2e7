# What an office may be named for.
act-appoint = name who holds an office
act-propose-release = put a release forward
act-approve-release = approve a release
act-publish-release = publish a release
act-notify = tell persons of a release
act-decide = decide a case
act-override = override an outcome
act-approve-override = approve an override
act-appeal = appeal against a decision
act-reexamine = re-examine a decision
act-step = do a step of a procedure
