# Releases and persons.
release-proposed = release { $release } of { $regulation } put forward: { $texts } texts
    { $digest }
release-approved = release { $release } approved by { $by }
release-published = release { $release } of { $regulation } is in force from { $from }{ $until ->
    [none] {""}
   *[other] {" "}until { $until }
}
release-release = Release
release-regulation = Regulation
release-digest = Digest
release-proposed-by = Put forward by
release-approved-by = Approved by
release-published-by = Published by
release-in-force = In force
release-not-published = not published
release-note = Note
release-imported = Imported from a file with SHA-256
release-retroactive = Backdated because
release-told = Told
release-none = no release yet; `zhidu release propose` puts one forward
release-texts = { $count ->
    [one] 1 text, with the SHA-256 of its bytes
   *[other] { $count } texts, each with the SHA-256 of its bytes
}
person-appointed = { $person } is { $office } from { $from }{ $until ->
    [none] {""}
   *[other] {" "}until { $until }
}{ $holder ->
    [none] {""}
   *[other] , as deputy of { $holder }
}
person-relieved = { $person } is no longer { $office } from { $on }
person-name = Person
person-office = Office
person-from = From
person-until = Until
person-deputy = Deputy of
person-by = Entered by
person-none = nobody holds an office; `zhidu person appoint` enters the first
override-put = override { $number } of { $case } put forward: { $output } { $value } in place of { $result }
    it counts once another person approves it: `zhidu override approve { $case } { $number }`
override-approved = override { $number } of { $case } counts: { $output } { $value } in place of { $result }{ $until ->
    [none] {""}
   *[other] , until { $until }
}
appeal-entered = appeal { $number } of { $by } against decision { $decision } of { $case } entered
appeal-upheld = appeal { $appeal } of { $case } examined: the decision stands
appeal-reopened = appeal { $appeal } of { $case } examined: the case is open again, to be corrected and decided anew
decide-not-told = ! { $person } was never told of release { $release }; the matter happened on { $occurred }
decide-told-late = ! { $person } was told of release { $release } only on { $told }; the matter happened on { $occurred }
release-notified = told of release { $release } on { $on }: { $persons }
release-exported = release { $release } written to { $file }
    SHA-256 { $sha256 }
