# 密钥与审计命令。
key-made = 密钥 { $key }
    已用口令加密存入 { $file }；口令遗失无法找回{ $replaces ->
    [none] {""}
   *[other] {"\u000A"}    接替 { $replaces }
}
key-since = 自
key-by = 制作人
key-key = 密钥
key-none = 还没有密钥；用 `zhidu key new` 制作
key-ask = 密钥口令：
key-ask-again = 再输入一次：

audit-signed = 已为 { $size } 条记录签名；签名文本为第 { $position } 条记录。请另行保存在接触不到本文件的地方：打印、邮寄均可
audit-signed-nothing-new = 上一个检查点之后除它本身外没有新记录；已为 { $size } 条记录签名，签名文本为第 { $position } 条记录
audit-proof-unsigned = 日志里没有该大小的检查点：各摘要之后是未签名的文本；`zhidu audit checkpoint` 可为当前日志签名

audit-log-revised = { $number }：第 { $revision } 版事实{ $reason ->
    [none] {""}
   *[other] ，{ $reason }
}
audit-log-decided = { $number }：第 { $decision } 次裁定，依第 { $revision } 版事实，适用日期 { $on }{ $verdict ->
    [none] {""}
   *[other] ：{ $verdict }
}
audit-log-voided = { $number }：作废，{ $reason }
audit-log-reopened = { $number }：重新打开，{ $reason }
audit-log-proposed = 提出 { $regulation } 的版本 { $release }（{ $digest }）
audit-log-approved = 批准版本 { $release }
audit-log-published = 版本 { $release } 自 { $from } 起生效{ $until ->
    [none] {""}
   *[other] ，至 { $until } 止
}
audit-log-notified = 已告知版本 { $release }：{ $persons }
audit-log-appointed = { $person }自 { $from } 起任 { $office }{ $until ->
    [none] {""}
   *[other] ，至 { $until } 止
}
audit-log-relieved = { $person }自 { $on } 起不再任 { $office }
audit-log-key = 密钥 { $key }{ $replaces ->
    [none] {""}
   *[other] ，接替 { $replaces }
}
audit-log-checkpoint = 检查点，{ $size } 条记录
audit-log-overridden = { $number }：提出对 { $output } 的例外 { $override }，{ $reason }
audit-log-override-approved = { $number }：例外 { $override } 已批准
audit-log-appealed = { $number }：{ $by }对第 { $decision } 次裁定申诉，{ $reason }
audit-log-reexamined = { $number }：复核，{ $upheld ->
    [yes] 维持
   *[no] 重开
}，{ $reason }
audit-log-stepped = { $number }：第 { $nth } 步 { $step }，由 { $office }{ $deputy ->
    [none] {" "}
   *[other] （代{ $deputy }）
}于 { $on } { $done ->
    [yes] 办理
   *[no] 签署
}{ $issued ->
    [yes] ，开出 { $sheets }
   *[no] { "" }
}
audit-log-step-corrected = { $number }：第 { $step } 步登记有误：{ $reason }
audit-log-printed = { $number }：打印 { $sheet }{ $reprint ->
    [0] （正本）
   *[other] （第 { $reprint } 次补打）
}
audit-log-exported = { $what } 已导出为文件（{ $sha256 }）
audit-log-imported = { $what } 已作为文件导入（{ $sha256 }）
audit-log-refused = 不予办理：{ $act }（{ $subject }{ $corrects ->
    [none] {""}
   *[other] ，更正第 { $corrects } 步
}{ $office ->
    [none] {""}
   *[other] ，由 { $office }
}{ $on ->
    [none] {""}
   *[other] ，于 { $on }
}），{ $reason }

audit-holds = 已核查 { $size } 条记录：没有问题
audit-found = 已核查 { $size } 条记录：登记簿已非原样，发现 { $count } 处
audit-root = 根 { $root }
audit-anchored-outside = { $count ->
    [1] 第 { $first } 条记录
   *[other] 第 { $first } 至 { $last } 条记录
}由外部保存的 { $place } 固定，签名密钥 { $key }
audit-anchored-inside = { $count ->
    [1] 第 { $first } 条记录
   *[other] 第 { $first } 至 { $last } 条记录
}只由第 { $place } 条记录里的检查点固定，签名密钥 { $key }
audit-anchored-not = { $count ->
    [1] 第 { $first } 条记录
   *[other] 第 { $first } 至 { $last } 条记录
}没有检查点
audit-insider = 没有给出成立的外部检查点：持有本文件和密钥的人可以把全部内容改写，这里看不出来。请把检查点另行保存，核查时用 `--checkpoint` 给出。
audit-insider-after = 外部检查点未覆盖的部分，持有本文件和密钥的人仍可改写。

audit-found-unreadable = { $table ->
    [file] 文件无法读取：{ $said }
   *[other] 表 `{ $table }` 无法读完：{ $said }
}
audit-found-table-missing = 表 `{ $table }` 被移除
audit-found-unknown-table = 添加了不属于登记簿的表 `{ $table }`
audit-found-about = 登记簿自称 { $word } 为 { $found }{ $known ->
    [none] ，本不应有此项
   *[other] ，应为 { $known }
}：已被改动，或由另一版 zhidu 写成
audit-found-edited = 第 { $position } 条记录被改动：其内容与叶不符
audit-found-removed = { $count ->
    [1] 第 { $first } 条记录被移除
   *[other] 第 { $first } 至 { $last } 条记录被移除
}
audit-found-truncated = 日志被截短：树上还有{ $count ->
    [1] 第 { $first } 条记录
   *[other] 第 { $first } 至 { $last } 条记录
}
audit-found-added = { $count ->
    [1] 第 { $first } 条记录是添加的：树上没有它
   *[other] 第 { $first } 至 { $last } 条记录是添加的：树上没有它们
}
audit-found-swapped = 第 { $first } 条与第 { $second } 条记录被对调
audit-found-moved = 记录次序被改动：{ $count ->
    [1] 现第 { $first } 条原为第 { $from } 条
   *[other] 现第 { $first } 至 { $last } 条原为第 { $from } 至 { $until } 条
}
audit-found-undecodable = 第 { $position } 条记录不是本版 zhidu 能读的记录
audit-found-node-wrong = 节点 { $level }/{ $index } 不是其下两个节点的摘要：第 { $first } 至 { $last } 条记录中有一条连同其叶被改动、添加或移除，或节点本身被改动
audit-found-node-missing = { $count ->
    [1] 节点 { $level }/{ $first } 被移除
   *[other] 节点 { $level }/{ $first } 至 { $level }/{ $last } 被移除
}
audit-found-node-added = { $count ->
    [1] 节点 { $level }/{ $first } 是添加的：没有记录产生它
   *[other] 节点 { $level }/{ $first } 至 { $level }/{ $last } 是添加的：没有记录产生它们
}
audit-found-index-missing = { $table } { $key }：{ $after ->
    [yes] 按日志应是第 { $position } 条记录，却没有行指向它
   *[no] 指向第 { $position } 条记录的行被移除
}
audit-found-index-wrong = { $table } { $key }：{ $after ->
    [yes] 行指向第 { $found } 条记录，按现在的日志应是第 { $position } 条
   *[no] 行被改动，指向第 { $found } 条而不是第 { $position } 条记录
}
audit-found-index-added = { $table } { $key }：{ $after ->
    [yes] 行指向第 { $position } 条记录，现在的日志里没有这一项
   *[no] 行是添加的，所指第 { $position } 条记录与它无关
}
audit-found-kept-edited = 保存在 { $sha256 } 下的内容被改动：其 SHA-256 不符{ $position ->
    [none] {""}
   *[other] ；第 { $position } 条记录以它为据
}
audit-found-kept-swapped = 第 { $position } 条与第 { $other } 条记录所据的保存内容被对调：{ $first } 与 { $second }
audit-found-kept-missing = 第 { $position } 条记录所据的内容被移除：{ $sha256 } 没有保存
audit-found-kept-orphan = 没有记录以保存的 { $sha256 } 为据：它是添加的，或者以它为据的记录被移除
audit-found-implausible = 第 { $position } 条记录不可能写在前面各条之后：{ $why ->
    [number] 案件编号不成形
    [first-entry] 当时还没有这个案件
    [void] 当时案件已作废
    [revision-count] 事实的版次不是逐一递增
    [decision-count] 裁定的次数不是逐一递增
    [overridden-decision] 例外针对的不是最后一次裁定
    [appealed-decision] 申诉针对的不是最后一次裁定
    [decided-revision] 所裁定的那一版事实当时不存在
    [decision-form] 所据的裁定记录无法读取
    [decision-other] 所据的裁定记录属于另一案件、次数、版次、日期或人员
    [decision-leaf] 所据的裁定记录所依的事实不是该版事实
    [decision-release] 所据的裁定记录依据的版本未曾发布，或内容不同
    [release-count] 版本编号不是逐一递增
    [release-digest] 版本的摘要与其文件不符
    [release-unknown] 所说的版本当时不存在
    [release-standing] 版本当时的状态不允许
    [key-form] 密钥不成形
    [key-replaces] 它接替的不是最新的密钥
    [overridden-decision] 它所例外处理的不是当时最新的裁定
    [appealed-decision] 它所申诉的不是当时最新的裁定
    [key-name] 密钥的名称与第一个密钥不同
    [step-count] 步骤不是逐一递增
    [step-revision] 步骤所依的那一版事实当时不存在
    [step-decision] 步骤所依的裁定当时不存在
    [corrected-step] 所更正的步骤不存在
    [sheet-form] 开出的单据编号不成编号
    [sheet-number] 同一字号的单据不是逐一递增
    [case-count] 在本案各条记录中的序号不对
    [printed-sheet] 所打印的单据不属于这个案件
    [printed-count] 同一张单据的打印次数不是逐一递增
   *[other] { $why }
}
audit-found-checkpoint-inside = 第 { $position } 条记录里的检查点不成立：{ $why ->
    [form] 它不是签名的检查点
    [key] 不是由此前最新的密钥签名
    [signature] 签名是伪造的
    [origin] 它属于另一本日志 { $origin }
    [size] 它说有 { $size } 条记录，而此前的条数不是这么多
   *[root] 此前的记录已不是当时签名的那些；第 { $first } 至 { $last } 条中有被改动、添加、移除或调换的
}
audit-found-checkpoint-outside = 检查点 { $file } 不成立：{ $why ->
    [form] 它不是签名的检查点
    [key] 没有已知的密钥为它签名
    [signature] 签名是伪造的
    [origin] 它属于另一本日志 { $origin }
    [short] 它说有 { $size } 条记录，现有 { $found } 条；日志被截短
    [unknown] 前 { $size } 条记录的根无法算出
   *[root] 前 { $size } 条记录已不是当时签名的那些；第 { $first } 至 { $last } 条中有被改动、添加、移除或调换的
}
audit-found-key-unrecorded = 日志里没有密钥 { $key }：它属于另一本日志，或者密钥已被改写
audit-found-backwards = 附记：第 { $position } 条记录的时刻早于前一条；时钟调过，或者记录是编造的

help-key = 为日志检查点签名的密钥
help-key-more = 口令取自 ZHIDU_PASSPHRASE，否则当场询问。第一个密钥的名称就是日志的名称，以后的密钥沿用。

    zhidu key new --as 周厂长
    zhidu key new --out zhidu-2.key --as 周厂长      接替第一个；签名时加 --key zhidu-2.key
help-key-new = 制作 Ed25519 密钥，加密存入新文件，并登记其公钥
help-key-new-arg-name = 日志的名称，如 factory.example/journal（否则依数据库取名）
help-key-new-arg-out = 密钥文件（否则为数据库旁的 zhidu.key）
help-key-list = 日志里的全部密钥；最后一个用于签名
help-audit = 供审计：核查登记簿，阅读日志，证明其中的记录
help-audit-more = 可从这里开始：
    zhidu audit checkpoint --out 2026-11.txt          为日志现状签名；签名文本另行保存
    zhidu audit verify --checkpoint 2026-11.txt       登记簿是否仍是原样？
    zhidu audit log GS07-2014-04-001                  一个案件经历了什么？

    每个字节的含义见 docs/journal.md。
help-audit-verify = 从字节重新算出一切，指出哪些已非原样
help-audit-verify-more = 只要有发现就以 1 退出。持有文件和密钥的人所作的改写，只有外部保存的检查点才能显出。
help-audit-verify-arg-checkpoint = 外部保存的签名检查点；可给出多个
help-audit-verify-arg-key = 外部保存的公钥，如 `zhidu key list` 所示；可给出多个
help-audit-log = 日志，每条记录一行：位置、时刻、何人、何事
help-audit-log-arg-number = 只看关于这个案件的记录，包括未予办理的
help-audit-log-arg-since = 只从这个位置看起
help-audit-proof = 证明一条记录在日志里，或日志只有增添
help-audit-proof-more = 文本依 C2SP 的格式（tlog-proof、tlog-witness）；JSON 中摘要有两种写法。
help-audit-proof-arg-wanted = 记录的位置；或案件编号，即其全部记录
help-audit-proof-arg-size = 就这个大小的日志证明（否则为覆盖它的最后一个检查点）
help-audit-proof-arg-consistency = 证明旧大小的日志是新大小的开头
help-audit-checkpoint = 为日志当前的大小与根签名，印出签名文本并记入日志
help-audit-checkpoint-arg-out = 同时写入一个新文件
help-audit-checkpoint-arg-key = 最新密钥的文件（否则为数据库旁的 zhidu.key）
