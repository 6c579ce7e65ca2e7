# 裁定怎样呈现。
decision-on = 适用日期 { $date }
decision-verdict = 裁定
decision-missing = 尚需查明
decision-problems = 尚不能确定的原因
decision-duties = 职责
decision-procedures = 经办程序
decision-procedure = 先办 { $step }，由{ $who }办理
decision-procedure-unknown = 是否适用取决于{ $missing }
decision-warnings = 提醒
decision-assumed = 案件未提及，按默认值处理
outcome-absent = 无
outcome-undecided = 未定
outcome-still-undecided = 仍未定
outcome-no-record = 无记录
record = 第 { $number } 条
missing-settles = 可确定：{ $outputs }
basis-parameter = { $name }：{ $value }（{ $from } 起，{ $source }）
problem-conflict = 冲突：{ $rules } 对「{ $output }」给出不同的结果
problem-not-in-force = 制度自 { $from } 起施行，{ $on } 尚未施行
problem-parameter = 参数「{ $parameter }」在 { $on } 尚无取值
problem-arithmetic =
    { $reason ->
        [division-by-zero] 公式中除数为零
        [doubled-key] 列表中有同名项，无法区分
        [date-range] 公式算出的日期超出范围
       *[other] 数值过大
    }
problem-script = 脚本 { $script } 出错：{ $text }
source-seed = 原文
source-template = 范本
source-config = 自定
source-seed-meaning = 制度现存文本所载
source-template-meaning = 原文残缺，据公开范本补足
source-config-meaning = 两者皆无，为设定值，须由工厂确认
