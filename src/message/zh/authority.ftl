# 版本与人员。
release-proposed = 已提出 { $regulation } 的版本 { $release }：{ $texts } 个文件
    { $digest }
release-approved = 版本 { $release } 已由{ $by }批准
release-published = { $regulation } 的版本 { $release } 自 { $from } 起生效{ $until ->
    [none] {""}
   *[other] ，至 { $until } 止
}
release-release = 版本
release-regulation = 制度
release-digest = 摘要
release-proposed-by = 提出人
release-approved-by = 批准人
release-published-by = 发布人
release-in-force = 生效
release-not-published = 未发布
release-note = 说明
release-imported = 导入文件的 SHA-256
release-retroactive = 追溯生效的理由
release-told = 告知
release-none = 还没有版本；用 `zhidu release propose` 提出
release-texts = { $count } 个文件，各附其内容的 SHA-256
person-appointed = { $person }自 { $from } 起任{ $office }{ $until ->
    [none] {""}
   *[other] ，至 { $until } 止
}{ $holder ->
    [none] {""}
   *[other] ，代理{ $holder }
}
person-relieved = { $person }自 { $on } 起不再任{ $office }
person-name = 姓名
person-office = 岗位
person-from = 自
person-until = 至
person-deputy = 代理
person-by = 登记人
person-none = 还没有人任职；用 `zhidu person appoint` 登记第一个
override-put = 已对 { $case } 提出例外 { $number }：{ $output }以{ $value }代替{ $result }
    经另一人批准后有效：`zhidu override approve { $case } { $number }`
override-approved = { $case } 的例外 { $number } 有效：{ $output }以{ $value }代替{ $result }{ $until ->
    [none] {""}
   *[other] ，至 { $until } 止
}
appeal-entered = 已登记对 { $case } 第 { $decision } 次裁定的申诉 { $number }（{ $by }）
appeal-upheld = { $case } 的申诉 { $appeal } 已复核：维持裁定
appeal-reopened = { $case } 的申诉 { $appeal } 已复核：案件重新打开，待更正后重新裁定
decide-not-told = ！{ $person }从未被告知版本 { $release }；事发于 { $occurred }
decide-told-late = ！{ $person }到 { $told } 才被告知版本 { $release }；事发于 { $occurred }
release-notified = 已于 { $on } 告知版本 { $release }：{ $persons }
release-exported = 版本 { $release } 已写入 { $file }
    SHA-256 { $sha256 }
