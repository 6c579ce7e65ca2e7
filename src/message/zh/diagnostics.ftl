# 出错时说的话。词的取舍见各个代码自己的说明页。
diagnostic-count =
    { $errors ->
         [0] { $warnings }处提醒
       *[other] { $warnings ->
            [0] { $errors }处错误
           *[other] { $errors }处错误，{ $warnings }处提醒
        }
    }
diagnostic-count-errors = { $errors }处错误
diagnostic-count-warnings = { $warnings }处提醒
diagnostic-more = 只列出前 { $shown } 处，改好再查
diagnostic-error = 错误
diagnostic-warning = 提醒
diagnostic-help = 办法
diagnostic-basis = 依据
diagnostic-by = { $clause }（{ $source }）
diagnostic-also = 另见这里
did-you-mean = 是不是想写`{ $name }`？
kind-found =
    { $found ->
         [text] 文字
         [yes_no] 是否
         [integer] 整数
         [decimal] 数字
         [money] 金额
         [percent] 百分数
         [date] 日期
         [days] 天数
         [choice] 选项
         [list] 清单
         [group] 一组事实
         [ordered] 数字或日期
         [same] 同类的值
         [name] 事实或结果的名称
         [one_list] 恰好一份清单里的值
         [no_list] 清单之外的值
         [several_lists] 几份清单里的值
         [date_fact] 案件里填的日期
         [choice_output] 规则给出的选项
         [names] 写人名的文字
         [date_text] 写在引号里的日期
         [capital] 金额
         [boxes] 选项或是否
         [text_parameter] 文字类的参数
        *[other] 别的东西
    }
kind-expected =
    { $expected ->
         [text] 文字
         [yes_no] 是否
         [integer] 整数
         [decimal] 数字
         [money] 金额
         [percent] 百分数
         [date] 日期
         [days] 天数
         [choice] 选项
         [list] 清单
         [group] 一组事实
         [ordered] 数字或日期
         [same] 同类的值
         [name] 事实或结果的名称
         [one_list] 恰好一份清单里的值
         [no_list] 清单之外的值
         [several_lists] 几份清单里的值
         [date_fact] 案件里填的日期
         [choice_output] 规则给出的选项
         [names] 写人名的文字
         [date_text] 写在引号里的日期
         [capital] 金额
         [boxes] 选项或是否
         [text_parameter] 文字类的参数
         [scalar] 单个的值
         [pauses] 同一份清单里的事实
        *[other] 别的东西
    }
pack-not-found = 找不到制度：没有`{ $path }`
pack-not-found-help = 用`--pack`指明制度所在的文件夹，里面要有`regulation.yaml`
file-unreadable =
    { $reason ->
         [not-found] 没有`{ $path }`这个文件
         [no-folder] `{ $path }`写不进去：没有这个文件夹
         [permission] 没有读写`{ $path }`的权限
         [ending] `{ $path }`以`.yml`结尾，制度只读`.yaml`文件
         [folder] `{ $path }`是文件夹，不是文件
         [full] 磁盘已满，`{ $path }`写不进去
        *[other] `{ $path }`读写不了（{ $said }）
    }
file-unreadable-help =
    { $reason ->
         [not-found] 查一查路径和文件名，包括后缀
         [no-folder] 先建文件夹，或换一个位置
         [permission] 请有权限的人打开，或换一个位置
         [ending] 改名为`.yaml`，或移出制度文件夹
         [folder] 写出文件夹里的那个文件
         [full] 腾出空间再试
        *[other] 先用别的程序打开它试试
    }
file-not-utf8 = `{ $path }`不是 UTF-8 编码，从第 { $line } 行起读不懂
file-not-utf8-help = 用编辑器另存为 UTF-8 编码
file-too-large =
    { $unit ->
         [nodes] 文件太大：一个文件最多 { $most } 个词条
        *[other] `{ $path }`太大：一个文件最多 { $most } 字节
    }
file-too-large-help = 分成几个文件，不是制度的移出去
pack-too-large = `{ $path }`里的文件超过 { $most } 个
pack-too-large-help = 把案件、备份等不是制度的文件移出去
yaml-syntax =
    { $reason ->
         [tab] 这一行用制表符缩进，YAML 只认空格
         [documents] 一个文件里有两份文档，`---`之后的另存一个文件
         [quote] 引号`{ $token }`没有成对
         [after-quote] 引号之后还有别的字
         [bracket] 括号`{ $token }`没有成对，或里面少了逗号
         [colon] 一行里有两个冒号
         [colon-space] 冒号后面少了空格
         [test] 以`{ $token }`开头的条件没有加引号
         [brace] 带大括号的文字没有加引号
         [dash] 清单的`-`要另起一行
         [indent] 这一行没有和同一层的对齐
         [character] `{ $token }`不能放在开头
        *[other] 这里不合 YAML 的写法
    }
yaml-syntax-help =
    { $reason ->
         [tab] 用两个空格代替制表符
         [documents] 删去`---`，或分成两个文件
         [quote] 在文字的末尾补上同样的引号
         [after-quote] 整段文字放进一对引号里
         [bracket] 补上另一半括号，各项之间用`, `分开
         [colon] 带冒号的文字用引号括起来，或另起一行
         [colon-space] 写成`名: 值`
         [test] 用引号括起来，例如`"> 0"`、`"[1..5)"`
         [brace] 用引号括起来，例如`"迟交 { "{" }delivery.days{ "}" } 天"`
         [dash] 换行写`- `
         [indent] 同一层的各行，前面的空格要一样多
         [character] 用引号括起来
        *[other] 和旁边的几行比一比：缩进、冒号、引号
    }
yaml-reference =
    { $what ->
         [merge] 制度里不用`<<`合并
         [tag] 制度里不用以`!`开头的标签
        *[other] 制度里不用`&`锚点和`*`别名
    }
yaml-reference-help = 把内容写在这里；如果是文字，用引号括起来
yaml-too-deep = 层次太深：最多 { $most } 层
yaml-too-deep-help = 拆成几条规则，或写成一个算式
doubled-key =
    { $what ->
         [unit] 期限已按`{ $first }`计，这里又按`{ $key }`计
         [stated] `{ $key }`既要求办理人填写，又由步骤自己写入
        *[key] `{ $key }`在这里写了两遍
    }
doubled-key-help =
    { $what ->
         [stated] 从`asks`或`sets`里删去一处
        *[key] 删去一处，或合成一处
    }
wrong-shape =
    { $expected ->
         [map] 这里该是几行`名: 值`
         [list] 这里该是一份清单
         [scalar] 这里该是一个值
         [key] 冒号前面只能是一个词
         [entry] 这份清单是空的
        *[other] 这里该是另一种写法
    }
wrong-shape-help =
    { $expected ->
         [map] 写成`{ "{" }名: 值{ "}" }`，或每行一个`名: 值`
         [list] 写成`[甲, 乙]`，或每行以`- `开头
         [scalar] 去掉括号和`- `，只写一个值；几个值要另写规则
         [key] 把括号里的拆成几行，各有各的名字
         [entry] 至少写一项
        *[other] 对照说明改写
    }
unknown-key = 这里没有`{ $key }`这一项
unknown-key-help = 这里可以写：{ $known }
missing-key =
    { $key ->
         [calendar] 少写了`calendar`，而`{ $step }`的期限按工作日计
        *[other] 少写了`{ $key }`
    }
missing-key-help =
    { $key ->
         [zh] 每个名称和说明都要有中文：`zh: …`
         [en] 每个名称和说明都要有英文：`en: …`
         [clause] 写明条款，例如`clause: §7`
         [source] 写明出处：`seed`（原文）、`template`（范本）或`config`（自定）
         [who] 写`offices.yaml`里的部门或岗位；几个写成`[甲, 乙]`
         [then] 写下一步，或写`end`
         [to] 写下一步，或写`end`
         [otherwise] 写下一步，或写`end`
         [steps] 至少写一个步骤
         [calendar] { $listed ->
             [yes] 写明工作日按哪个日历计：`calendar: …`；`calendars/`里有：{ $known }
            *[no] 写一个`calendars/factory.yaml`，再在这里写明：`calendar: factory`
         }
         [working_days] 写`working_days`（工作日）、`days`（日）或`months`（月），后面写多少
        *[other] 补上`{ $key }: …`
    }
policy-body =
    { $count ->
         [0] 这个文件没有正文
        *[other] 这个文件有不止一种正文：{ $found }
    }
policy-body-help = 一个文件恰好写一种：{ $bodies }
malformed-name =
    { $form ->
         [label] 中文名称`{ $name }`里有空格、标点，或以数字开头
         [choice] 选项`{ $name }`里有空格或标点
         [prefix] 字头`{ $name }`不是 8 个以内的大写字母和数字
         [step] 步骤的代号`{ $name }`里有空格或标点
        *[other] 代号`{ $name }`里有小写字母、数字和下划线以外的字
    }
malformed-name-help =
    { $form ->
         [label] 名称只用字和数字，连着写，不以数字开头
         [choice] 只用字母、字、数字和下划线
         [prefix] 写成`WX`这样，以字母开头
         [step] 只用字母、字、数字和`_`、`-`、`.`，例如`A3`
        *[other] 写成`due_on`这样，以字母开头
    }
reserved-word = `{ $name }`另有用处，不能做名字
reserved-word-help = 换一个名字，例如在前后加一个字
doubled-name = `{ $name }`{ $what ->
    [assignment] 写了两次
   *[name] 用了两次
}
doubled-name-help = { $what ->
    [assignment] 只留一处
   *[name] 给其中一个换个名字；如果是复制来的，改掉它的代号
}
unknown-name = 没有叫`{ $name }`的
unknown-name-help =
    { $listed ->
         [yes] “{ $group }”里有：{ $known }
         [never] `zhidu handbook`里有全部名称
       *[other] 先在`facts/`或`parameters.yaml`里定义它，或改用那里有的名字
    }
ambiguous-label = 叫`{ $name }`的不止一个
ambiguous-label-help = 连组名一起写，例如：{ $names }
unknown-rule =
    { $reason ->
         [no-common-output] `{ $name }`和这条规则给的结果不同，压不过它
        *[other] 没有叫`{ $name }`的规则
    }
unknown-rule-help =
    { $reason ->
         [no-common-output] 删去这一条，或让两条规则给同一个结果
        *[other] 本文件的写规则的`id`，别的文件的写成`文件#规则`
    }
unknown-office = 没有叫`{ $name }`的部门或岗位
unknown-office-help = `offices.yaml`里有：{ $known }
unknown-form = 没有叫`{ $name }`的表单
unknown-form-help =
    { $listed ->
         [yes] `forms/`里有：{ $known }
        *[other] `forms/`里还没有表单
    }
unknown-act = 没有`{ $name }`这项权限
unknown-act-help = 权限有：{ $known }
value-malformed =
    { $kind ->
         [yes_no] `{ $value }`不是是否的写法
         [integer] `{ $value }`不是整数
         [decimal] `{ $value }`不是数字
         [money] `{ $value }`不是金额的写法
         [percent] `{ $value }`不是百分数的写法
         [date] `{ $value }`不是日期的写法
         [no_day] 日历上没有`{ $value }`这一天
         [days] `{ $value }`不是天数的写法
         [length] `{ $value }`不是期限的长短
         [length_parameter] `{ $value }`有一个值不能作期限的长短
         [year] `{ $value }`不是年份的写法
         [lines] `{ $value }`不是 1 到 { $most } 的整数
        *[other] `{ $value }`的写法不对
    }
value-malformed-help =
    { $kind ->
         [yes_no] 写`是`或`否`
         [integer] 只写数字，例如`12`
         [decimal] 只写数字和小数点，例如`3.10`
         [money] 只写数字，最多两位小数，例如`2800`或`2800.50`
         [percent] 带上百分号，例如`70%`
         [date] 写成`2014-05-06`，并且是日历上有的一天
         [no_day] 改成日历上有的一天，写成`2014-05-06`
         [days] 写整数，例如`3`
         [length] 写 1 到 36500 的整数，或一个参数
         [length_parameter] 在`parameters.yaml`里，它的每个值都写 1 到 36500 的整数
         [year] 写四位数字，例如`2026`
         [lines] 写要几行，例如`3`
        *[other] 对照`facts/`里定义的类型改写
    }
unknown-choice = 没有`{ $value }`这个选项
unknown-choice-help = 可以写：{ $choices }
test-malformed =
    { $reason ->
         [thousands] 逗号用来分隔不同的值，`{ $test }`会读成两个值
         [empty] 这里少了一个值
         [quote] `{ $test }`的引号没有成对
         [sign] `{ $test }`的比较号不对
         [range] 范围`{ $test }`不完整
         [nested] `not`里不能再写`not`
         [backwards] 范围`{ $test }`的前头比后头大
        *[other] 条件`{ $test }`读不懂
    }
test-malformed-help =
    { $reason ->
         [thousands] 千位不加逗号，写成`< 1000`；确是两个值时，逗号后加空格
         [empty] 写一个值，例如`> 0`；什么都行的写`-`
         [quote] 引号要成对，例如`"甲", "乙"`
         [sign] 用`>`、`>=`、`<`、`<=`、`!=`之一，相等只写值
         [range] 两头都写，例如`[1..5)`：方括号含这一头，圆括号不含
         [nested] 去掉两个`not`，意思不变
         [backwards] 小的写在前面
        *[other] 例如`> 3`、`[1..5)`、`甲, 乙`、`not(甲)`
    }
fullwidth-character = `{ $found }`是全角符号
fullwidth-character-help = 改成半角的`{ $write }`

formula-syntax =
    { $reason ->
         [empty] 什么都没有写
         [missing-operand] `{ $token }`的旁边少了一个值
         [unclosed-bracket] 到`{ $token }`为止，少了一个右括号
         [missing-comma] `{ $token }`之前少了一个逗号
         [missing-token] 这里少了`{ $token }`
         [unclosed-text] 引号没有成对
         [single-quotes] 文字要用双引号，写的是单引号
         [escape] 反斜杠后面的字不认得
         [number] `{ $token }`不是数字的写法
         [name] `{ $token }`不能做名字
         [reserved-word] `{ $token }`是保留字，不能做名字
         [percent-sign] 这里不写百分号，70% 写成`0.7`
         [write-instead] 不写`{ $token }`，要写`{ $write }`
         [yes-or-no] 这里要一个是或否
         [wrong-kind] `{ $token }`放在这里，类型不合
         [too-deep] 括号套得太深
         [too-long] 写得太长
         [too-many] 函数太多
         [doubled-name] `{ $token }`定义了两次
         [assignment] `{ $token }`不能改
         [function-form] 函数要写成`fn 名字(参数) { "{" } … { "}" }`
         [outside-loop] `{ $token }`只能写在循环里
         [outside-function] 函数之外不能有语句
         [own-method] 自己的函数不能写在点号后面，要写成`函数(值)`
         [unsupported] 脚本里不用`{ $token }`
         [unclosed-brace] 大括号没有成对
        *[other] `{ $token }`不该在这里
    }
formula-syntax-help =
    { $reason ->
         [write-instead] 照这样改
         [percent-sign] 百分数在算式里写成小数
         [unclosed-brace] 名字写在一对大括号里，例如`{ "{" }delivery.days{ "}" }`
        *[other] 与写`&&`，或写`||`，非写`!`，相等写`==`
    }
formula-unsupported =
    { $what ->
         [if] 算式里不用`if`，条件写到规则的`when`里，或写成脚本
         [switch] 算式里不用`switch`，改用表格，或写成脚本
         [loop] 算式里不用循环，合计用`sum`、`count`、`all`、`any`，别的写成脚本
         [statement] 算式里不能有语句，要写成脚本
         [block] 算式里不用大括号
         [function] 算式里不能定义函数，要写成脚本
         [closure] 算式里不用`|`
         [this] 算式里不用`this`
         [comment] 算式里不写注释，注释写在`#`后面，另起一行
         [assignment] 相等写`==`，不写`=`
         [number-form] 数字`{ $token }`要写成普通的十进制
         [text-form] 文字要用双引号
         [safe-access] 算式里不用`?.`
         [method-call] 函数写成`函数(值)`，不写在点号后面
         [property] 点号前面只能是名字
         [namespace] 算式里不用`::`
         [single-quotes] 文字要用双引号，不用单引号
         [interpolation] 算式里的文字不能嵌值
         [map] 算式里不用`#{ "{" }{ "}" }`
         [unit] 括号里是空的
         [index] 算式里不用下标，合计用`sum`、`count`、`max`、`min`
         [in] 是否在清单里，写成`contains(清单, 值)`
         [call-form] `{ $token }`后面要紧跟括号
         [plus-sign] 数字前面不写加号
         [range] 算式里不用范围，写成`x >= 1 && x < 5`
         [list] 算式里不用清单，几个值之一写成`x == 1 || x == 2`
         [operator] 算式里不用`{ $token }`
        *[other] 算式里不用`{ $token }`
    }
unknown-function = 没有`{ $name }`这个函数
unknown-function-help = 有：{ $known }
wrong-arity =
    { $more ->
         [exactly] `{ $name }`要 { $expected } 个值，写了 { $found } 个
        *[other] `{ $name }`至少要 { $expected } 个值，写了 { $found } 个
    }
wrong-arity-help = 值写在括号里，用逗号分开，例如`round_half_up(x, 2)`
kind-mismatch =
    { $form ->
         [pair] `{ $text }`是{ kind-found }，`{ $other }`是{ kind-expected }，不能用`{ $sign }`连起来
        *[other] `{ $text }`是{ kind-found }，这里要的是{ kind-expected }
    }
kind-mismatch-help =
    { $expected ->
         [yes_no] 写一个比较，例如`loss.net > 0`
         [date] 日期减日期得天数，日期加天数得日期；日期写成`date("2014-05-06")`
         [choice] 选项写在引号里，例如`service.class == "paid"`
         [ordered] 大小和范围只用于数字和日期；别的直接写值，或写`not(值)`
         [money] 金额只和金额、普通数字相加相比；乘百分数、数字仍是金额
         [one_list] `sum`、`count`、`all`、`any`里写一份清单的值，例如`sum(cost.parts)`
         [date_fact] `governed_by`写`facts`里的一个日期
         [choice_output] `verdict`写`outputs`里的一个选项
         [names] `concerns`写一项文字或文字清单，例如`responsible.name`
         [list] 清单是文件头有`many: yes`的组，或类型为`list`的值
         [capital] `as: capital`只用于金额，写成大写；别的不写
         [boxes] `as: boxes`把选项逐个列出供勾选；别的不写
         [text_parameter] 在`parameters.yaml`里定义这个词，写`type: text`
         [scalar] `sets`只写单个的值；清单改用`asks`由办理人填写
         [pauses] `pauses`写同一份清单里的两个日期和一段文字：`{ "{" }from: 中止.起, to: 中止.止, because: 中止.原因{ "}" }`
        *[other] 看一看它在`facts/`里定义的类型
    }
list-outside =
    { $reason ->
         [gives-record] `{ $name }`属于清单`{ $list }`，每条记录各给一个
         [month] `{ $name }`各案不同，按月的表单里说不清是哪一案
         [record] `{ $name }`属于清单“{ $list }”，要写明是第几条
         [gives-single] `{ $name }`不属于清单`{ $list }`，逐条的规定不能给它
        *[other] `{ $name }`属于清单`{ $list }`，要说明是哪一条记录
    }
list-outside-help =
    { $reason ->
         [gives-record] 在文件头写`for_each: { $list }`
         [month] 列为`columns`下的一栏
         [record] { $records ->
             [none] 还没有记录，添一条写`{ $another }=…`
             [some] 第一条写`{ $record }=…`；添一条写`{ $another }=…`
            *[given] 第一条写`{ $record }=…`
         }
         [form] 列为`table: { $list }`下的一栏，或合起来写：`= sum({ $name })`
         [gives-single] 去掉`for_each`，用`sum`、`count`、`any`等合起来给
         [step] 步骤说的是整个案件：写清单以外的名称，或用算式合起来说，例如`all({ $name })`
        *[other] 在文件头写`for_each: { $list }`，或用`sum`、`count`、`all`、`any`合起来说
    }
gives-fact = `{ $name }`是案件里的事实，规则不能给出
gives-fact-help = 把它移到`facts/`里的`outputs`下，或另定义一个结果
never-given =
    { $what ->
         [verdict] 结论`{ $name }`没有规则给出
        *[other] 结果`{ $name }`没有规则给出
    }
never-given-help = 写一条给出它的规则，或从`outputs`里删去
cycle = 绕成了圈：{ $ring }
cycle-help =
    { $of ->
         [calendars] 其中一个日历不再写`over`
        *[other] 其中一个要改成由案件里的事实来定
    }
row-width =
    { $part ->
         [when] `when`有 { $found } 格，`inputs`有 { $columns } 列
        *[other] `then`有 { $found } 格，`outputs`有 { $columns } 列
    }
row-width-help = 一列一格；不管什么值都行的写`-`；格里有逗号的用引号括起来
table-overlap = `{ $second }`和`{ $first }`重叠：{ $where }
table-overlap-help = 改其中一行的条件，或写`hit: first`，让前面的一行算数
table-gap =
    { $rows ->
         [0] 表`{ $policy }`还没有一行
        *[other] 表`{ $policy }`有 { $count } 种情形没有写到，例如：{ $where }
    }
table-gap-help = 补上这些行，或写`otherwise`
form-part =
    { $count ->
         [0] 这一部分什么也没写
        *[other] 这一部分写了不止一样：{ $found }
    }
form-part-help = 每一部分恰好写一样：{ $bodies }
form-word = 《{ $form }》自身的文字就含有“{ $word }”：“{ $text }”
form-word-help = 换个说法；不然每一张都会印上提醒
form-subject =
    { $of ->
         [month] 《{ $form }》列的是一个月的案件，不是某一个案件
        *[other] 《{ $form }》说的是一个案件，不是一个月
    }
form-subject-help =
    { $of ->
         [month] 改用`--month 2014-08`打印
        *[other] 把月份换成案件
    }
unreachable-rule =
    { $reason ->
         [contradiction] `{ $rule }`永远不成立：对`{ $name }`的要求互相矛盾
        *[other] 表`{ $name }`里的`{ $rule }`永远轮不到，前面的行已经全盖住
    }
unreachable-rule-help =
    { $reason ->
         [contradiction] 对照文件头的`applies`改条件，或删去这条
        *[other] 把它移到前面，或删去
    }
parameter-order = `{ $name }`的日期{ $date }不晚于前面的{ $before }
parameter-order-help = 由早到晚排好，一天只写一个值
parameter-gap = 制度自{ $date }起生效，`{ $name }`到{ $first }才有值
parameter-gap-help = 在最前面补一行，`from`不晚于{ $date }
unknown-calendar = 没有叫`{ $name }`的工作日历
unknown-calendar-help =
    { $listed ->
         [yes] `calendars/`里有：{ $known }
        *[other] `calendars/`里还没有日历；写一个`calendars/{ $name }.yaml`，或删去这一行
    }
calendar-day =
    { $reason ->
         [outside] { $date }不在 { $year } 年
         [overlap] { $date }在同一份安排里写了两次
         [both] { $date }既放假又上班
         [worked-anyway] { $date }（{ $weekday }）本来就上班
         [order] { $date }发的通知写在{ $before }发的之后
        *[nobody] 七天都是休息日，没有一天上班
    }
calendar-day-help =
    { $reason ->
         [outside] 写到它自己的年份下；跨年的假期分成两段写
         [overlap] 从其中一段里去掉这一天
         [both] 从`rest`或`worked`里去掉这一天
         [worked-anyway] 查对日期：`worked`只写本来休息、改为上班的日子；如果不是，删去
         [order] 按发文日期由早到晚排好，同一天以最后一份为准
        *[nobody] 至少留一天上班
    }
unknown-script =
    { $what ->
         [function] 脚本里没有`{ $name }`这个函数
        *[other] `scripts/`里没有`{ $name }`
    }
unknown-script-help =
    { $what ->
         [function] 函数要写成`fn { $name }(…)`，且不加`private`
        *[other] 文件名带上`.rhai`，不带`scripts/`
    }
script-syntax =
    { $reason ->
         [empty] 什么都没有写
         [missing-operand] `{ $token }`的旁边少了一个值
         [unclosed-bracket] 到`{ $token }`为止，少了一个右括号
         [missing-comma] `{ $token }`之前少了一个逗号
         [missing-token] 这里少了`{ $token }`
         [unclosed-text] 引号没有成对
         [single-quotes] 文字要用双引号，写的是单引号
         [escape] 反斜杠后面的字不认得
         [number] `{ $token }`不是数字的写法
         [name] `{ $token }`不能做名字
         [reserved-word] `{ $token }`是保留字，不能做名字
         [percent-sign] 这里不写百分号，70% 写成`0.7`
         [write-instead] 不写`{ $token }`，要写`{ $write }`
         [yes-or-no] 这里要一个是或否
         [wrong-kind] `{ $token }`放在这里，类型不合
         [too-deep] 括号套得太深
         [too-long] 写得太长
         [too-many] 函数太多
         [doubled-name] `{ $token }`定义了两次
         [assignment] `{ $token }`不能改
         [function-form] 函数要写成`fn 名字(参数) { "{" } … { "}" }`
         [outside-loop] `{ $token }`只能写在循环里
         [outside-function] 函数之外不能有语句
         [own-method] 自己的函数不能写在点号后面，要写成`函数(值)`
         [unsupported] 脚本里不用`{ $token }`
         [unclosed-brace] 大括号没有成对
        *[other] `{ $token }`不该在这里
    }
script-syntax-help =
    { $reason ->
         [outside-function] 移到函数里；固定的数写进`parameters.yaml`，用`from`传进来
         [unsupported] 用`if`、`while`、`for`和函数来写
        *[other] 看这一处和前一行的括号、分号、逗号
    }
script-name = 脚本里没有`{ $name }`
script-name-help = 用`let`定义它，或作为参数用`from`传进来
script-function = 没有`{ $name }`这个函数
script-function-help = 在脚本里写出它：`fn { $name }(…)`
script-arity = `{ $name }`要 { $expected } 个值，给了 { $found } 个
script-arity-help = `from`里的名字和函数的参数一一对应
script-impure = 脚本里不能用`{ $name }`
script-impure-help = 需要的值用`from`传进来；脚本只算，不读写，也不看时间
case-unreadable = 这不是案件：没有`facts:`
case-unreadable-help = 把事实写在`facts:`下面，缩进一层
output-given = { $where ->
    [step] `{ $name }`由规则给出，步骤既不能要求填写，也不能写入
    [assignment] `{ $name }`是规则得出的结果，不能直接填写
   *[case] `{ $name }`由规则给出，案件里不能填
}
output-given-help = { $where ->
    [step] 改写推出它的那些事实；办理前须有定论的写进`needs`
    [assignment] 填写推出它的那些事实；确须另作裁量的，裁定后用`zhidu override propose`
   *[case] 删去它，填推出它的那些事实
}
no-governing-date = 案件里没有`{ $name }`，不知道按哪一天的规定
no-governing-date-help = 在案件里填上这个日期，或用`--on`指明
no-database = 还没有登记簿`{ $path }`
no-database-help = 登记第一个案件时会建立；如果在别处，用`--db`指明
database-busy =
    { $known ->
         [yes] 登记簿`{ $path }`正由{ $person }使用（进程 { $process }，自 { $since } 起）
        *[other] 登记簿`{ $path }`正在使用
    }
database-busy-help = 等那边做完再试
database-newer = 登记簿`{ $path }`的格式是第 { $found } 版，这里只懂到第 { $known } 版
database-newer-help = 换用更新的 zhidu
database-damaged =
    { $reason ->
         [foreign] `{ $path }`不是登记簿
        *[other] 登记簿`{ $path }`损坏（{ $said }）
    }
database-damaged-help =
    { $reason ->
         [foreign] 用`--db`指明登记簿
        *[other] 不要再写入，先留一份原样；`zhidu audit verify`说明哪里有误，`zhidu restore`恢复备份，`zhidu recover`救出读得出的内容
    }
case-unknown = 没有编号为`{ $number }`的案件
case-unknown-help = `zhidu case list`列出所有编号
case-void = 案件`{ $number }`已作废
case-void-help = 确有需要，先`zhidu case reopen`
case-open = 案件`{ $number }`还开着，不用重开
case-open-help = 要改事实，用`zhidu case set`
revision-unknown = 案件`{ $number }`没有第 { $revision } 版，一共 { $count } 版
revision-unknown-help = `zhidu case show { $number }`列出各版
record-unknown = `{ $list }`没有第 { $record } 条记录，一共 { $count } 条
record-unknown-help = 写 1 到 { $count }，或用`[+]`新增一条
fact-stale =
    { $reason ->
         [name] 案件`{ $number }`里的`{ $name }`，现在的制度里没有
         [value] 案件`{ $number }`里的`{ $name }`是`{ $value }`，现在的制度读不懂
        *[other] 案件`{ $number }`里的`{ $name }`和现在的制度对不上
    }
fact-stale-help = 用`zhidu case set`更正或清空它
person-needed = 要写明是谁
person-needed-help = 加上`--as 姓名`
no-release = { $on ->
    [none] { $regulation } 还没有发布任何版本
   *[other] { $on } 没有 { $regulation } 的生效版本
}
no-release-help = 裁定须依据一个版本：先 `zhidu release propose`，再 `approve`，然后 `publish --from 日期`
release-unknown = 没有版本 { $release }
release-unknown-help = { $listed ->
    [yes] 登记簿里有 { $known }
   *[other] 登记簿里还没有版本；用 `zhidu release propose` 提出
}
release-text = 版本 { $release } 里没有文件`{ $name }`
release-text-help = `zhidu release show { $release }` 列出它的全部文件
release-same = 版本 { $release } 的内容与此完全相同
release-same-help = 先修改制度包，或继续办理版本 { $release }
release-examples = 这些范例的结果与预期不符：{ $examples }
release-examples-help = `zhidu test` 显示差别；看过之后，可用 `zhidu test --accept` 采纳
release-standing = { $standing ->
    [proposed] 版本 { $release } 尚未批准
    [approved] 版本 { $release } 已经批准
   *[other] 版本 { $release } 已经发布
}
release-standing-help = { $standing ->
    [proposed] 先由提出人以外的人 `zhidu release approve { $release }`
    [approved] 下一步是 `zhidu release publish { $release } --from 日期`
   *[other] 要修改，请提出新版本
}
release-backdated = 版本 { $release } 自 { $from } 起生效，早于今天 { $today }
release-backdated-help = 改用较晚的 `--from`，或用 `--retroactive "理由"` 说明理由
act-named = { $act ->
    [appoint] 任免岗位
    [propose_release] 提出版本
    [approve_release] 批准版本
    [publish_release] 发布版本
    [notify] 告知版本
    [decide] 裁定案件
    [override] 例外裁量
    [approve_override] 批准例外
    [appeal] 申诉
    [reexamine] 复核
   *[other] { $act }
}
no-authority = { $person }在 { $on } 没有担任可以“{ act-named }”的岗位
no-authority-help = { $named ->
    [no] 没有岗位被授权；在 `offices.yaml` 中给一个岗位的 `may:` 加上 `{ $act }`
   *[other] { $held ->
        [yes] 由{ $offices }办理，现任：{ $holders }
       *[other] 由{ $offices }办理，当日无人任职；用 `zhidu person appoint 姓名 岗位` 登记
    }
}
not-held = { $person }在 { $on } 并不任`{ $office }`
not-held-help = `zhidu person list` 显示谁任什么岗位
own-proposal = { $person }不得审定自己提出的事项
own-proposal-help = 须由另一人办理
file-exists = `{ $path }`已经存在
file-exists-help = 换一个名字；已有的文件从不覆盖
dates-reversed = 最后一天 { $until } 早于第一天 { $from }
dates-reversed-help = 看看哪一个的年份写错了
passphrase-needed = 密钥须有口令
passphrase-needed-help = 设置 ZHIDU_PASSPHRASE，或在终端两次输入同一口令
key-name =
    { $reason ->
         [origin] 密钥`{ $name }`不能为日志`{ $origin }`签名
        *[form] `{ $name }`不能作密钥名称
    }
key-name-help =
    { $reason ->
         [origin] 不写`--name`：以后的密钥沿用第一个的名称
        *[form] 名称不含空格和`+`，如 factory.example/journal
    }
key-unusable =
    { $reason ->
         [passphrase] 口令打不开`{ $path }`
         [kind] `{ $path }`里不是 Ed25519 密钥
         [other] `{ $path }`里不是日志最新的密钥 { $said }
         [recorded] 日志里有一个不成形的密钥：{ $said }
         [random] 系统给不出随机字节：{ $said }
        *[form] `{ $path }`里没有可读的加密私钥
    }
key-unusable-help =
    { $reason ->
         [passphrase] 重新输入，或设置 ZHIDU_PASSPHRASE
         [other] 用`--key`指明最新密钥的文件
         [recorded] `zhidu audit verify`会说明
        *[form] `zhidu key new`可制作能用的密钥
    }
no-key = 日志里还没有密钥
no-key-help = 用`zhidu key new`制作
position-unknown = 有 { $size } 条记录的日志到不了 { $position }
position-unknown-help = 位置从 0 数起；`zhidu audit log`列出各条
release-file = { $reason ->
    [foreign] `{ $path }`不是版本文件
    [newer] `{ $path }`由更新的 zhidu 写出
    [name] `{ $path }`里的`{ $name }`不是制度包里的文件名
    [kind] `{ $path }`里的`{ $name }`不是普通文件
    [doubled] `{ $path }`里`{ $name }`出现两次
    [short] `{ $path }`损坏或不完整
    [digest] `{ $path }`里的内容与其摘要不符
   *[other] `{ $path }`被别的工具重新打包过
}
release-file-help = { $reason ->
    [newer] 换用更新的 zhidu
   *[other] 用`zhidu release export`写出的原文件，并与发送人核对 SHA-256
}
own-case = 这个案件涉及{ $person }本人
own-case-help = 须由另一人办理
took-part = { $part ->
    [facts] 这个案件的事实有{ $person }提供的
    [decided] 要复核的裁定由{ $person }作出
    [proposed] { $person }对要复核的裁定提出过例外
    [approved] { $person }对要复核的裁定批准过例外
   *[appealed] { $person }对要复核的裁定提出或登记过申诉
}
took-part-help = 须由没有参与过的人复核
case-not-decided = 案件`{ $number }`没有有效的裁定
case-not-decided-help = 先`zhidu decide { $number }`
override-output = `{ $name }`是事实，例外只针对结果
override-output-help = 用`zhidu case set`更正，再重新裁定
override-same = 规则给出的`{ $name }`本来就是`{ $value }`
override-same-help = 写另一个值，或维持裁定
override-unknown = 案件`{ $number }`没有例外 { $override }
override-unknown-help = { $listed ->
    [yes] 有 { $known }
   *[other] 一个也没有；用`zhidu override propose`提出
}
override-standing = { $standing ->
    [approved] `{ $number }`的例外 { $override } 已经批准
    [expired] `{ $number }`的例外 { $override } 已经过期
   *[ended] `{ $number }`的例外 { $override } 所针对的裁定已不再有效
}
override-standing-help = { $standing ->
    [approved] 不用再办
   *[other] 仍然需要的，重新提出
}
no-appeal = { $appeal ->
    [any] 对`{ $number }`的裁定没有待复核的申诉
   *[other] `{ $number }`的申诉 { $appeal } 不在待复核之列
}
no-appeal-help = `zhidu case show { $number }`列出申诉；`zhidu appeal { $number }`提出申诉
wrong-day = { $what ->
    [until] 例外到 { $day } 为止，这一天已经过去
    [step-ahead] “{ $step } { $title }”不能登记在 { $day }，这一天还没有到
    [step-before] “{ $step } { $title }”不能登记在 { $day }，前一步是 { $since } 才办的
    [step-received] “{ $step } { $title }”不能登记在 { $day }，本案是 { $since } 才受理的
   *[told] 告知日期 { $day } 还没有到
}
wrong-day-help = { $what ->
    [until] `--until`写晚一些，或不写
    [step-ahead] 到那天再办
    [step-before] `--on`写实际办理的日期
    [step-received] `--on`写实际办理的日期；受理日期填错的，用`zhidu case set`更正
   *[told] 写实际告知的日期
}
no-decision = { $number } 既没有已记录的裁定，也没有已办理的步骤
no-decision-help = 用 `zhidu decide { $number }` 记录裁定，或用 `zhidu step { $number } 步骤` 办理步骤；卷宗证明的是案件如何办理
dossier-unreadable = { $reason ->
    [version] `{ $path }`是第 { $said } 版的卷宗，本引擎读第 { $oldest } 至第 { $version } 版
    [spelling] `{ $path }`的写法与卷宗不是逐字相同
   *[other] `{ $path }`不是卷宗：{ $said }
}
dossier-unreadable-help = { $reason ->
    [version] 请用能读该版的引擎核验
    [spelling] 请索取原样文件；有人重新写过它
   *[other] 用 `zhidu audit dossier 编号 --out 文件` 制作
}
first-appointment = 人员登记须从能任命他人的人开始
first-appointment-help = 先任命{ $offices }
appeal-open = { $by }对`{ $number }`裁定的申诉 { $appeal } 尚待复核
appeal-open-help = 先`zhidu reexamine { $number } --upheld`或`--reopen`
unknown-step = { $reason ->
    [end] `{ $name }`不是步骤：它表示这一路到此结束，只能单独写
   *[none] 本程序没有叫`{ $name }`的步骤
}
unknown-step-help = { $reason ->
    [end] 删去它，或单独写成`then: end`
   *[none] 步骤有：{ $known }；结束写`end`
}
step-unreachable = { $reason ->
    [contradiction] `{ $step }`永远办不了：对`{ $name }`的要求自相矛盾
    [conditions] `{ $step }`永远办不了：办理条件互相矛盾
    [sheet] `{ $step }`永远办不了：它要用单据`{ $name }`，却没有步骤开具
    [waits] `{ $step }`永远办不了：它要等的凑不齐
    [dead] `{ $step }`永远办不了：只有一个永远走不到的分支通到它
    [ring] `{ $step }`永远办不了：通到它的步骤自己也永远办不了
   *[nothing] `{ $step }`永远办不了：没有步骤通到它
}
step-unreachable-help = { $reason ->
    [contradiction] { step-unreachable-guard }
    [conditions] { step-unreachable-guard }
    [sheet] 在开具这张单据的步骤里写上`issues`
    [waits] `joins`里的每一步都要通到它，而且要同时进行
    [dead] 改那个分支的条件，或把这一步连同分支一起删去
    [ring] 让能办到的步骤通到它，或连同前后的步骤一起删去
   *[nothing] 写进前一步的`then`，或删去
}
step-unreachable-guard = 把程序的`applies`和步骤的`when`、`waits`对照着看，改其中一处
branch-unreachable = { $reason ->
    [contradiction] `{ $step }`的这一支永远走不到：对`{ $name }`的要求自相矛盾
    [never] `{ $step }`的这一支永远走不到：办了这一步，它的条件就不可能成立
   *[otherwise] `{ $step }`的`otherwise`永远走不到：别的分支总有一支成立
}
branch-unreachable-help = { $reason ->
    [otherwise] 删去；或看一看本步骤的`needs`是不是把它要管的情形排除了
   *[never] 把它和程序的`applies`、步骤的`when`、`waits`、`needs`、`sets`对照着看，改其中一处
}
procedure-stuck = { $reason ->
    [apart] `{ $step }`的`joins`写了`{ $awaited }`，而`{ $awaited }`并不通到它
    [join] { procedure-stuck-after }走不下去：`{ $step }`等着 { $awaited }，而它不会来
    [sheet] { procedure-stuck-after }走不下去：`{ $step }`要用单据 { $awaited }，而这条路上没有开具
   *[loop] { procedure-stuck-after }走不到结束：一直在 { $awaited } 里打转
}
procedure-stuck-after = { $begun ->
    [yes] 办完 { $way } 以后
   *[no] { "" }
}
procedure-stuck-help = { $reason ->
    [apart] 把`{ $step }`写进`{ $awaited }`的`then`，或从`joins`里删去`{ $awaited }`
    [join] 同时进行的步骤才用`joins`会合；选择只走一支，后面不用会合
    [sheet] 让前面的步骤开具，或改由别的步骤要求
   *[loop] 把其中一步改成选择，留一支通到后面或`end`
}
step-doubled = 办完 { $way } 以后，有两路同时来到`{ $step }`，要办两次
step-doubled-help = 用`joins`等齐再办，或让其中一路先结束
choice-overlap = { $reason ->
    [otherwise] `{ $step }`写了第二个`otherwise`
    [always] `{ $step }`有两支在任何情形下都同时成立
   *[values] { $where } 时，`{ $step }`有两支同时成立
}
choice-overlap-help = { $reason ->
    [otherwise] 只留一个
   *[values] 让两支的条件互相排斥
}
choice-gap = { $reason ->
    [formula] `{ $step }`是否有一支成立取决于算式或清单，无法事先看清
    [large] `{ $step }`的分支区分的情形太多，无法逐一查看
    [always] 在任何情形下，`{ $step }`都没有一支成立
   *[values] { $where } 时，`{ $step }`没有一支成立{ $count ->
        [1] { "" }
        [2] { "" }
        [3] { "" }
       *[other] ，共有 { $count } 种这样的情形
    }
}
choice-gap-help = { $reason ->
    [formula] 写明其余怎么办：`- {"{"}otherwise: …{"}"}`
    [large] 写明其余怎么办：`- {"{"}otherwise: …{"}"}`
   *[values] { $unknown ->
        [yes] 补一支，或加一行`- {"{"}otherwise: …{"}"}`；必须先知道的，写进本步骤的`needs: {"{"}facts: […]{"}"}`
       *[no] 补一支，或加一行`- {"{"}otherwise: …{"}"}`
    }
}
choice-unproved = { $reason ->
    [formula] `{ $step }`有两支可能同时成立：取决于算式、参数或清单，无法事先看清
   *[large] `{ $step }`的分支区分的情形太多，无法逐一查看会不会两支同时成立
}
choice-unproved-help = { $reason ->
    [formula] 条件改写成事实和固定的值，如`{"{"}名称: "> 5"{"}"}`；或把其中一支写成`otherwise`
   *[large] 一个选择少看几项事实，或分成几个步骤
}
approves-unproposed = { $reason ->
    [own] `{ $step }`批准的是自己
   *[before] `{ $step }`批准`{ $approves }`，却可能先于它办理{ $begun ->
        [yes] ：办完 { $way } 就轮到它
       *[no] { "" }
    }
}
approves-unproposed-help = { $reason ->
    [own] `approves`里写提出事项的那一步
   *[before] 每条路上都先办`{ $approves }`；几步里只办其中一步的，各设一个批准步骤
}
same-office = `{ $step }`批准`{ $approves }`所提的，两步都由{ $offices }办理
same-office-help = 须由该岗位的两个人分别办理；原文写明另一岗位的，改写那个岗位
procedure-too-large = { $reason ->
    [steps] 程序有 { $steps } 步，多得无法检查
   *[states] 程序里同时进行的步骤太多，先后次序无法逐一检查
}
procedure-too-large-help = { $reason ->
    [steps] 拆成几个程序，每个最多 { $most } 步
   *[states] 早些用`joins`会合，或把几步并成一步
}
procedure-unknown = 没有叫`{ $name }`的程序
procedure-unknown-help = { $listed ->
    [yes] 有：{ $known }
   *[no] 一个程序也没有
}
step-unknown = { $reason ->
    [several] `{ $name }`可能指：{ $known }
    [nothing] 没有叫`{ $name }`的步骤，本案也没有待办的程序
   *[none] 没有叫`{ $name }`的步骤
}
step-unknown-help = { $reason ->
    [several] 写明是哪一个：`程序#步骤`
    [nothing] `zhidu case show { $number }`看案件的进展
   *[none] 待办的有：{ $known }
}
procedure-closed = { $reason ->
    [unknown] “{ $title }”是否适用于本案，取决于{ $missing }，而它尚未填写
    [undecided] “{ $title }”是否适用于本案，取决于{ $missing }，而它尚无定论
    [bare] “{ $title }”不适用于本案
   *[no] “{ $title }”不适用于本案：{ $found }
}
procedure-closed-help = { $reason ->
    [unknown] 用`zhidu case set { $number } 名称=值`补上
    [undecided] `zhidu evaluate { $number }`看它取决于什么
   *[no] 事实有误的，用`zhidu case set { $number } 名称=值`更正
}
step-not-open = { $reason ->
    [join] “{ $step } { $title }”还在等别的步骤：{ $awaited }
    [done] “{ $step } { $title }”已于 { $on } 由{ $person }办理，没有再次轮到
    [ended] “{ $step } { $title }”不能再办：程序已结束
   *[later] 还没有轮到“{ $step } { $title }”；待办的是：{ $awaited }
}
step-not-open-help = { $reason ->
    [done] 登记有误的，用`zhidu step { $number } --correct { $nth } --reason 理由`更正
   *[other] `zhidu case show { $number }`看案件的进展
}
step-office = { $reason ->
    [asked] “{ $step } { $title }”由{ $offices }办理，不由{ $asked }办理
    [signed] “{ $step } { $title }”{ $person }已于 { $on } 签署，尚待{ $offices }签署
    [member] “{ $step } { $title }”写明以{ $asked }的身份办理，而{ $person } { $on } 不任{ $asked }
   *[held] “{ $step } { $title }”由{ $offices }办理，而{ $person } { $on } 不在此任职
}
step-office-help = { $held ->
    [yes] 当日可办理的是{ $holders }
   *[no] 当日无人任{ $offices }；用`zhidu person appoint 人 岗位`任命
}
step-needs = { $what ->
    [asks] 办理“{ $step } { $title }”须填写{ $names }
    [facts] 办理“{ $step } { $title }”须先有{ $names }，尚无人填写
    [outputs] 办理“{ $step } { $title }”须先有{ $names }，而按规则本案得不出
    [sheets] 办理“{ $step } { $title }”须先有{ $names }，尚未开具
   *[decision] 办理“{ $step } { $title }”须先对本案作出裁定
}
step-needs-help = { $what ->
    [asks] 随步骤填写：`zhidu step { $number } { $step } { $stated }`
    [facts] { $along ->
        [yes] 随步骤填写：`zhidu step { $number } { $step } { $stated }`；或先用`zhidu case set { $number } { $stated }`填写
       *[no] 用`zhidu case set { $number } { $stated }`填写
    }
    [outputs] `zhidu evaluate { $number }`看原因
    [sheets] 先办开具它的步骤
   *[decision] 先办`zhidu decide { $number }`
}
step-waits = “{ $step } { $title }”等待{ $what }{ $reason ->
    [day] ：{ $until } 起才可办理
    [unknown] ：「{ $missing }」尚未填写
    [undecided] ：{ $missing }尚无定论
    [bare] {""}
   *[no] ：{ $found }
}
step-waits-help = { $reason ->
    [day] `--on`写 { $until } 或以后的日期
    [undecided] `zhidu evaluate { $number }`看它取决于什么
   *[other] { $listed ->
        [yes] 情况属实后，用`zhidu case set { $number } { $stated }`登记
       *[no] 情况属实后，用`zhidu case set { $number } 名称=值`登记
    }
}
step-blocked = “{ $step } { $title }”还不能办{ $reason ->
    [unknown] ：「{ $missing }」尚未填写
    [undecided] ：{ $missing }尚无定论
    [bare] {""}
   *[no] ：{ $found }
}（{ $clause }）
step-blocked-help = { $reason ->
    [unknown] 用`zhidu case set { $number } 名称=值`补上
    [undecided] `zhidu evaluate { $number }`看它取决于什么
   *[no] 不具备条件，制度不许办理；事实有误的，用`zhidu case set { $number } 名称=值`更正
}
step-changed = “{ $step } { $title }”不能办：{ $what ->
    [signed] { $person }于 { $on } 签署时，{ $names }是另一个值
   *[approved] “{ $other } { $other_title }”（{ $person }，{ $on }）之后更正了{ $names }，单据就不是当时的内容了
}
step-changed-help = 开出的应当就是签署、批准过的：先用`zhidu step { $number } --correct { $nth } --reason …`更正第 { $nth } 步，再请人重办
step-undecided = { $reason ->
    [missing] “{ $step } { $title }”之后怎么办，取决于{ $missing }，而它尚未填写
    [undecided] “{ $step } { $title }”之后怎么办，取决于{ $missing }，而它尚无定论
    [several] “{ $step } { $title }”之后有两支同时成立
   *[none] “{ $step } { $title }”之后没有一支成立
}
step-undecided-help = { $reason ->
    [missing] 用`zhidu case set { $number } 名称=值`补上
    [undecided] `zhidu evaluate { $number }`看它取决于什么
   *[other] 事实无误的，要在新版本里改这一步的`then`
}
step-stated = `{ $step }`不要求填写`{ $name }`
step-stated-help = { $listed ->
    [yes] 它要求填写{ $known }；别的事实用`zhidu case set { $number } { $name }=值`更正
   *[no] 用`zhidu case set { $number } { $name }=值`更正
}
step-followed = { $reason ->
    [built] { $number } 的第 { $step } 步不能更正：第 { $by } 步 { $title } 是以它为根据办的
   *[corrected] { $number } 的第 { $step } 步已经更正过
}
step-followed-help = { $reason ->
    [built] 先更正第 { $by } 步
   *[corrected] { $listed ->
        [yes] 现在可以更正的步骤：{ $known }
       *[no] 现在没有可以更正的步骤
    }
}
step-number-unknown = { $number } 没有第 { $step } 步
step-number-unknown-help = { $listed ->
    [yes] 现在可以更正的步骤：{ $known }
   *[no] 现在没有可以更正的步骤
}
sheet-unknown = 没有编号为`{ $name }`的单据
sheet-unknown-help = { $reason ->
    [serial] 这一字头当月最后一张是 { $last }
   *[series] `zhidu case show 编号`列出案件的单据；样张用`--form`打印
}
log-unreadable = { $reason ->
    [not-a-log] { $found ->
        [nothing] `{ $path }`是空的
        [other] `{ $path }`不是 XES
        [OCEL] `{ $path }`是面向对象的事件日志（OCEL），不是按案例记录的
       *[element] `{ $path }`不是事件日志：开头是`<{ $found }>`
    }
    [no-activity] `{ $path }`里没有一个事件写明是什么活动
    [too-large] { $unit ->
        [kept] `{ $path }`太大：一份事件日志最多 { $most } MiB
        [unpacked] `{ $path }`太大：解压后一份事件日志最多 { $most } MiB
       *[parts] `{ $path }`太大：一份事件日志最多 { $most } 个元素
    }
    [too-deep] `{ $path }`第 { $line } 行第 { $column } 列：嵌套超过 { $most } 层
    [gzip] `{ $path }`是压缩文件，但已损坏或不完整
    [encoding] `{ $path }`不是用 { $encoding } 写的，或者这种编码无法读取
    [doctype] `{ $path }`第 { $line } 行第 { $column } 列声明了文档类型
    [entity] `{ $path }`第 { $line } 行第 { $column } 列用了实体`&{ $entity };`
    [cut-off] `{ $path }`在第 { $line } 行第 { $column } 列中断，还有内容没有结束
    [mismatch] `{ $path }`第 { $line } 行第 { $column } 列应为`</{ $expected }>`，却是`</{ $found }>`
    [attribute] `{ $path }`第 { $line } 行第 { $column } 列：元素的属性没有写成`名称="值"`，或者重名
    [character] `{ $path }`第 { $line } 行第 { $column } 列的元素里有 XML 不允许的字符
    [second-root] `{ $path }`第 { $line } 行第 { $column } 列：事件日志结束之后还有内容
    [json] `{ $path }`不是 JSON 格式的 OCEL 2.0：{ $said }
    [ocel] { $flaw ->
        [value] `{ $path }`里的`{ $name }`不合其类型，或者出现两次
        [object-type] `{ $path }`没有声明对象`{ $name }`的类型
        [event-type] `{ $path }`没有声明事件`{ $name }`的类型
        [object-attribute] `{ $path }`里对象`{ $name }`的`{ $other }`与其类型的声明不符
        [event-attribute] `{ $path }`里事件`{ $name }`的`{ $other }`与其类型的声明不符
        [object-relation] `{ $path }`里对象`{ $name }`所关联的`{ $other }`不存在
        [event-relation] `{ $path }`里事件`{ $name }`所涉及的`{ $other }`不存在
       *[doubled-event] `{ $path }`里有两个事件的编号都是`{ $name }`
    }
   *[xml] `{ $path }`第 { $line } 行第 { $column } 列不合 XML 语法：{ $said }
}
log-unreadable-help = { $reason ->
    [not-a-log] 请从原软件把事件日志导出为 XES
    [no-activity] 重新导出，把活动写在每个事件的`concept:name`里
    [too-large] 少导出一些案例或属性
    [gzip] 重新取得这个文件
    [encoding] 另存为 UTF-8
    [doctype] 删去`<!DOCTYPE`那一行；不会为它加载或展开任何内容
    [entity] 直接写那个字符；只认`&amp;` `&lt;` `&gt;` `&quot;` `&apos;`
    [cut-off] 重新取得这个文件：它没有传完整
   *[other] 请从原软件重新导出
}
log-unknown = { $count ->
    [0] 登记簿里没有导入过事件日志
   *[other] 没有第 { $number } 份事件日志：导入过的有 { $count } 份
}
log-unknown-help = { $count ->
    [0] 用`zhidu import xes 文件`导入，或直接写文件
   *[other] `zhidu import list`按先后列出；是文件的，连同文件夹写，如`./{ $number }`
}
not-in-log = 事件日志里没有叫`{ $name }`的{ $what ->
    [role] 角色
   *[activity] 活动
}
not-in-log-help = { $listed ->
    [yes] 有：{ $known }
   *[no] 一个也没有
}
command-value = { $form ->
    [date] `{ $argument }`要写日期，写的却是`{ $value }`
    [no-day] `{ $argument }`：日历上没有`{ $value }`这一天
    [month] `{ $argument }`要写月份，写的却是`{ $value }`
    [moment] `{ $argument }`要写日期或时刻，写的却是`{ $value }`
    [person] `{ $argument }`要写姓名，写的却是`{ $value }`
    [text] `{ $argument }`是空的
    [assignment] `{ $argument }`要写成`名称=值`，写的却是`{ $value }`
    [renaming] `{ $argument }`要写成`日志里的名称=制度里的名称`，写的却是`{ $value }`
    [key] `{ $argument }`要写公钥，写的却是`{ $value }`
    [number] `{ $argument }`要写数字，写的却是`{ $value }`
    [nothing] `{ $argument }`后面什么也没写
   *[choice] `{ $argument }`没有`{ $value }`这个写法
}
command-value-help = { $form ->
    [date] 年、月、日都用数字，写成`2014-08-03`
    [no-day] 改成日历上有的一天，写成`2014-08-03`
    [month] 写成`2014-08`
    [moment] 写成`2014-08-03`（当日终了），或`2014-08-03T09:30:00Z`
    [person] 写看得见的字
    [text] 写几个字说明
    [assignment] 等号前写名称，后写值，例如`零件费=1860`；值里有空格的整段加引号
    [renaming] 等号前后都要写，例如`接单=A1`
    [key] 照`zhidu key list`所列整行写：`名称+代号+公钥`
    [number] 只写数字，例如`3`
   *[choice] { $choices ->
        [none] 在后面写上要用的值
       *[other] 可以写：{ $choices }
    }
}
command-line = { $reason ->
    [option] 没有`{ $word }`这个选项
    [extra] 多写了`{ $word }`
    [verb] 没有`{ $word }`这个命令
    [no-verb] { $word ->
        [none] 没有写要做什么
       *[other] `{ $word }`后面没有写要做什么
    }
    [missing] 还要写`{ $word }`
    [twice] `{ $word }`写了两次
    [conflict] `{ $word }`不能和`{ $other }`一起写
    [letters] 命令里有不是 UTF-8 的字
   *[other] 命令读不懂
}
command-line-help = { $known ->
    [verbs] 可以写：{ $other }
    [usage] 写成：
        { $usage }
   *[none] `zhidu --help`列出全部命令和选项
}
