# 重演裁定，以及卷宗。
replay-head = { $number } 第 { $decision } 次裁定，依据日期 { $on }
replay-difference = { $part }
      原记录  { $expected }
      现结果  { $found }
replay-nothing = 无
replay-bytes = 结果相同，但现在的引擎写出的字节不同
replay-stray = 裁定记录与所属条目不符：`{ $part }`不同
replay-no-revision = 日志里没有修订 { $revision }
replay-no-release = 日志里没有版本 { $release }
replay-other-release = 版本 { $release } 的文件已不是裁定时所依据的文件
replay-engine = { $number } 第 { $decision } 次裁定由引擎 { $engine } 作出
replay-same = { $count ->
    [0] 没有记录任何裁定
   *[other] 已重新评定 { $count } 个裁定：逐字节相同
}
replay-differs = 已重新评定 { $count } 个裁定：{ $differing } 个与记录不符，{ $unread ->
    [0] 记录全部可读
   *[other] { $unread } 条记录无法读取
}
replay-step-head = { $act ->
    [done] { $number } 第 { $nth } 步 { $step }，{ $by }办理（日志 { $position }）
    [corrected] { $number } 第 { $nth } 步 { $step }，{ $by }更正（日志 { $position }）
   *[refused] { $number } { $step }，{ $by }申请未予办理：{ $reason }（日志 { $position }）
}
replay-refused = 按当时的文本和日志，本不应予以办理：
replay-part-number = 步骤编号
replay-part-nth = 在本案各条记录中的序号：此前有记录被略去或添加
replay-part-release = 版本
replay-part-revision = 事实版次
replay-part-facts = 随步骤给出的事实
replay-part-decision = 当时的裁定
replay-part-office = 岗位
replay-part-deputy-for = 代何人办理
replay-part-done = 办理完毕，或仅签署
replay-part-after = 由哪些步骤转来
replay-part-led-to = 转往哪些步骤
replay-part-sheets = 开出的单据
replay-part-reason = 不予办理的原因
replay-not-kept = { $number } { $step ->
    [none] 更正某一步骤
   *[other] { $step }
}，{ $by }申请未予办理：{ $reason }（日志 { $position }）：当时{ $what }没有保存，无法判断是否应当如此
replay-not-kept-facts = 随同填报的事实
replay-not-kept-day = 拟办理的日期
replay-not-kept-office = 所称的岗位
replay-not-kept-correction = 要更正的步骤
replay-and = 、
replay-steps = 已重新办理 { $count } 个步骤和更正：{ $differing ->
    [0] 全部与记录相符
   *[other] { $differing } 个与记录不符
}
replay-refusals = 已重试 { $count } 次未予办理的步骤：{ $same } 次原因相同{ $differing ->
    [0] {""}
   *[other] ，{ $differing } 次不同
}{ $open ->
    [0] {""}
   *[other] ，{ $open } 次无法判断
}

dossier-made = { $number } 的卷宗已写入 { $path }：日志 { $size } 条中的 { $entries } 条
    根 { $root }
dossier-head = { $number } 的卷宗：日志 { $size } 条中的 { $entries } 条
dossier-root = 根 { $root }
dossier-holds = 成立
dossier-fails = 不成立
dossier-open = 未定
dossier-check-entries = 每个条目都能读取，属于本案、其版本或有关人员，并按次序排列
dossier-check-inclusion = 每个条目都在这个根的树里
dossier-check-kept = 条目所指的文件和记录齐全，SHA-256 相符，没有多余
dossier-check-case = 本案的修订、裁定和步骤编号连续，并且有裁定或步骤
dossier-check-records = 每个裁定的记录与其条目和修订相符
dossier-check-releases = 文件算出的摘要，就是每个裁定、每个步骤所指版本的摘要
dossier-check-approval = 每个版本先由提出人以外的人批准，再发布生效，然后才据以裁定、办理
dossier-check-offices = 批准和发布的人当日担任岗位
dossier-check-again = 用这些文件和事实重新评定，每个裁定逐字节相同
dossier-check-readers = 供阅读的部分与原始字节一致
dossier-check-checkpoint = 这棵树是文件中检查点的延续
dossier-check-signature = 检查点带有所给密钥的签名
dossier-check-held = 您保存的检查点属于这本日志
dossier-check-anchor = 您信任的检查点为每个条目作证
dossier-open-no-checkpoint = 文件中没有检查点
dossier-open-no-key = 没有核对签名：未给出 `--key`
dossier-open-none-held = 未用 `--checkpoint` 给出另行保存的检查点
dossier-open-unanchored = 文件之外没有任何东西为这个根作证
dossier-fault-entry-order = 条目 { $position } 次序不对，或超出日志
dossier-fault-entry-unreadable = 条目 { $position } 无法读取
dossier-fault-entry-foreign = 条目 { $position } 既不属于本案，也不属于其版本和有关人员
dossier-fault-not-included = 条目 { $position } 不在树里
dossier-fault-kept-other = { $sha256 } 之下的字节另有 SHA-256
dossier-fault-kept-order = 文件和记录没有按 SHA-256 的次序各列一次
dossier-fault-kept-missing = 条目指向 { $sha256 }，但这里没有{ $more ->
    [0] {""}
   *[other] ；另有 { $more } 个也没有
}
dossier-fault-kept-foreign = 有 { $sha256 }，但没有条目指向它{ $more ->
    [0] {""}
   *[other] ；另有 { $more } 个也是如此
}
dossier-fault-revisions-gap = 修订的编号不是 1、2、3……：有缺失或错位
dossier-fault-decisions-gap = 裁定的编号不是 1、2、3……：有缺失或错位
dossier-fault-case-beginning = 本案不是从事实开始的
dossier-fault-undecided = 既没有裁定，也没有步骤
dossier-fault-record-unreadable = 第 { $decision } 次裁定的记录缺失或无法读取
dossier-fault-record-stray = 第 { $decision } 次裁定的记录与其条目不符：`{ $part }`不同
dossier-fault-release-missing = 第 { $decision } { $act ->
    [step] 步
   *[other] 次裁定
}所依据的版本 { $release } 在此之前没有提出
dossier-fault-release-digest = 版本 { $release } 的文件算不出第 { $decision } { $act ->
    [step] 步
   *[other] 次裁定
}所指的摘要
dossier-fault-release-regulation = 第 { $decision } { $act ->
    [step] 步
   *[other] 次裁定
}与版本 { $release } 不是同一制度
dossier-fault-release-names = 版本 { $release } 的文件没有按名称次序各列一次
dossier-fault-release-twice = 版本 { $release } 提出了两次
dossier-fault-not-approved = 版本 { $release } 在第 { $decision } { $act ->
    [step] 步
   *[other] 次裁定
}之前没有批准
dossier-fault-own-approval = 版本 { $release } 由提出人{ $person }自己批准
dossier-fault-not-in-force = 第 { $decision } { $act ->
    [step] 步
   *[other] 次裁定
}之前，版本 { $release } 没有为 { $on } 发布生效
dossier-fault-published-before-approval = 版本 { $release } 在批准之前就发布了
dossier-fault-no-office = 没有任命表明条目 { $position } 中的{ $person }当日担任岗位
dossier-fault-again-without-record = 第 { $decision } 次裁定无法重新评定：缺记录或修订
dossier-fault-again-without-release = 第 { $decision } 次裁定无法重新评定：缺版本
dossier-fault-again-without-texts = 第 { $decision } 次裁定无法重新评定：缺文件
dossier-fault-again-refused = 第 { $decision } 次裁定无法重新评定：{ $said }
dossier-fault-again-differs = 第 { $decision } 次裁定的结果不同：{ $parts }
dossier-check-steps = 用这些文件、事实和人员重新办理，每个步骤都准予办理，转往的步骤和开出的单据相同
dossier-open-version-1 = 第 1 版卷宗不收步骤和未予办理的记录，也不说明有没有
dossier-fault-steps-gap = 步骤的编号不是 1、2、3……：有缺失或错位
dossier-fault-records-gap = 条目 { $position } 之前，日志关于本案的记录有缺失，或有添加
dossier-fault-print-unknown = 条目 { $position } 打印 { $sheet }，而此前没有步骤开出它
dossier-fault-prints-gap = { $sheet } 的打印次数不是 1、2、3……（条目 { $position }）
dossier-fault-step-without-release = 第 { $step } 步无法重新办理：版本 { $release } 在此之前没有提出
dossier-fault-step-without-texts = 第 { $step } 步无法重新办理：版本 { $release } 缺文件
dossier-fault-step-refused = 第 { $step } 步本不应予以办理：{ $said }
dossier-fault-step-differs = 第 { $step } 步重新办理的结果不同：{ $parts }
dossier-fault-step-not-in-force = 第 { $step } 步之前，版本 { $release } 没有为 { $on } 发布生效
dossier-fault-correction-of-nothing = 更正所指的第 { $step } 步在此之前不存在
dossier-fault-correction-refused = 对第 { $step } 步的更正本不应予以办理：{ $said }
dossier-fault-correction-differs = 对第 { $step } 步的更正，重新办理的结果不同：{ $parts }
dossier-fault-refusal-differs = 条目 { $position } 的拒绝（{ $reason }）重新办理的结果不同：{ $again ->
    [none] 没有不予办理的理由
   *[other] { $again }
}
dossier-fault-sheet-malformed = 第 { $step } 步开出的 { $sheet } 不是单据编号
dossier-fault-sheet-order = 第 { $step } 步开出 { $sheet }，而此号或同系列更后的号此前已开出
dossier-fault-readers-differ = 供阅读的部分与原始字节不一致，不可采信
dossier-fault-note-form = 检查点的位置上不是检查点
dossier-fault-not-continued = { $tree } 条的树不是 { $size } 条的检查点的延续
dossier-fault-held-form = `--checkpoint` 给出的文件不是检查点
dossier-fault-held-other-size = 您的检查点是 { $size } 条，本卷宗是 { $tree } 条；请索取用 `--checkpoint` 制作的卷宗
dossier-fault-held-other-root = 您的 { $size } 条检查点是另一个根：日志被改写，或者这不是它的卷宗
dossier-fault-held-other-origin = 您的检查点属于另一本日志`{ $origin }`
dossier-fault-not-signed = 文件中的检查点不是这把密钥签的
dossier-fault-held-not-signed = 您的检查点不是这把密钥签的
dossier-fault-nothing-signed = 给出了密钥，却没有可由它签名的检查点
dossier-fault-nothing-vouches = 没有成立的检查点为这个根作证
dossier-fault-beyond = 条目 { $position } 晚于 { $size } 条的检查点，检查点不为它作证
dossier-engine = 第 { $decision } 次裁定由引擎 { $engine } 作出
dossier-end-anchored = 卷宗所述得到证明，其可信程度取决于检查点
dossier-end-unanchored = 卷宗前后一致；但文件之外没有东西为根作证，可信与否全凭交付人。请用另行保存的检查点核对根：`--key`、`--checkpoint`
dossier-end-fails = 卷宗没有证明其所述

help-audit-replay = 重新评定每个已记录的裁定，重新办理每个步骤，结果必须相同
help-audit-replay-more = 裁定按各自的版本、事实和日期重新评定，字节必须相同。步骤按当时日志所载重新办理：应准予办理，转往的步骤和开出的单据应相同；未予办理的，
    在能够判断的范围内，原因应相同。
    有一个不同，或有文件、版本、记录不能再读取，则以 1 结束。
help-audit-replay-arg-number = 只重演这个案件
help-audit-dossier = 把证明案件如何裁定、步骤如何办理的全部内容写成一个文件，可用 `zhidu verify-dossier` 核验，无需登记簿
help-audit-dossier-more = 文件是 JSON，保存原始字节；docs/dossier.md 说明如何手工核验。

    zhidu audit dossier GS07-2014-05-001 --out dossier.json
    zhidu verify-dossier dossier.json --key "factory.example/journal+1a2b3c4d+Ab…"
help-audit-dossier-arg-number = 案件编号
help-audit-dossier-arg-out = 写入的文件；不写则输出到标准输出
help-audit-dossier-arg-checkpoint = 另行保存的已签名检查点，一并证明
help-verify-dossier = 核验卷宗是否证明其所述，无需登记簿
help-verify-dossier-more = 有检查不成立则以 1 结束。没有 `--key` 或 `--checkpoint` 时只能核对文件自身是否一致。
help-verify-dossier-arg-file = 卷宗文件
help-verify-dossier-arg-key = 日志的公钥 name+id+key，应来自您信任的人；可写多次
help-verify-dossier-arg-checkpoint = 您自己保存的检查点
