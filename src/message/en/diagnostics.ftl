# What is said when something is wrong. Each code has a page of its own that says more.
diagnostic-count =
    { $errors ->
         [0] { diagnostic-count-warnings }
       *[other] { $warnings ->
            [0] { diagnostic-count-errors }
           *[other] { diagnostic-count-errors } and { diagnostic-count-warnings }
        }
    }
diagnostic-count-errors =
    { $errors ->
         [one] { $errors } error
       *[other] { $errors } errors
    }
diagnostic-count-warnings =
    { $warnings ->
         [one] { $warnings } warning
       *[other] { $warnings } warnings
    }
diagnostic-more = only the first { $shown } are shown: mend them and check again
diagnostic-error = error
diagnostic-warning = warning
diagnostic-help = help
diagnostic-basis = by
diagnostic-by = { $clause } ({ $source })
diagnostic-also = and here
did-you-mean = did you mean `{ $name }`?
kind-found =
    { $found ->
         [text] a text
         [yes_no] a yes or no
         [integer] a whole number
         [decimal] a number
         [money] an amount of money
         [percent] a percentage
         [date] a date
         [days] a number of days
         [choice] a choice
         [list] a list
         [group] a group of facts
         [ordered] a number or a date
         [same] a value of the same kind
         [name] the name of a fact or output
         [one_list] a value of exactly one list
         [no_list] no value of a list
         [several_lists] a value of several lists
         [date_fact] a date that a case holds
         [choice_output] a choice that rules give
         [names] a text that names persons
         [date_text] a date in quotes
         [capital] an amount of money
         [boxes] a choice or a yes or no
         [text_parameter] a parameter that is a text
        *[other] something else
    }
kind-expected =
    { $expected ->
         [text] a text
         [yes_no] a yes or no
         [integer] a whole number
         [decimal] a number
         [money] an amount of money
         [percent] a percentage
         [date] a date
         [days] a number of days
         [choice] a choice
         [list] a list
         [group] a group of facts
         [ordered] a number or a date
         [same] a value of the same kind
         [name] the name of a fact or output
         [one_list] a value of exactly one list
         [no_list] no value of a list
         [several_lists] a value of several lists
         [date_fact] a date that a case holds
         [choice_output] a choice that rules give
         [names] a text that names persons
         [date_text] a date in quotes
         [capital] an amount of money
         [boxes] a choice or a yes or no
         [text_parameter] a parameter that is a text
         [scalar] a single value
         [pauses] a fact of one list
        *[other] something else
    }
pack-not-found = no pack is here: there is no `{ $path }`
pack-not-found-help = name the pack's folder with `--pack`; it must hold `regulation.yaml`
file-unreadable =
    { $reason ->
         [not-found] there is no file `{ $path }`
         [no-folder] `{ $path }` cannot be written: its folder is not there
         [permission] you may not read or write `{ $path }`
         [ending] `{ $path }` ends in `.yml`, and a pack is read from `.yaml` files
         [folder] `{ $path }` is a folder and no file
         [full] the disk is full, and `{ $path }` cannot be written
        *[other] `{ $path }` cannot be read or written ({ $said })
    }
file-unreadable-help =
    { $reason ->
         [not-found] check the path and the name, its ending included
         [no-folder] make the folder, or name another
         [permission] ask somebody who may, or use another place
         [ending] rename it to `.yaml`, or take it out of the pack
         [folder] name a file in that folder
         [full] make room and try again
        *[other] see whether another program can open it
    }
file-not-utf8 = `{ $path }` is not UTF-8 from line { $line } on
file-not-utf8-help = save it as UTF-8 in your editor
file-too-large =
    { $unit ->
         [nodes] the file is too large: it may hold at most { $most } words, lists and maps
        *[other] `{ $path }` is too large: a file may hold at most { $most } bytes
    }
file-too-large-help = split it into several files, and move out what is no rule
pack-too-large = `{ $path }` holds more than { $most } files
pack-too-large-help = move out cases, copies and whatever else is no rule
yaml-syntax =
    { $reason ->
         [tab] the line is indented with a tab, and YAML knows only spaces
         [documents] the file holds two documents: put what follows `---` into a file of its own
         [quote] the quote `{ $token }` is not closed
         [after-quote] something follows the closing quote
         [bracket] the bracket `{ $token }` is not closed, or a comma is missing in it
         [colon] the line has two colons
         [colon-space] a space is missing after the colon
         [test] a test that starts with `{ $token }` stands without quotes
         [brace] a text with braces stands without quotes
         [dash] the `-` of a list starts a line of its own
         [indent] the line is not aligned with the others of its level
         [character] nothing can start with `{ $token }`
        *[other] this is not YAML
    }
yaml-syntax-help =
    { $reason ->
         [tab] write two spaces instead of the tab
         [documents] take out `---`, or make two files
         [quote] write the same quote at the end of the text
         [after-quote] put the whole text into one pair of quotes
         [bracket] close the bracket, and separate what stands in it with `, `
         [colon] put a text with a colon into quotes, or start a new line
         [colon-space] write `name: value`
         [test] put it into quotes: `"> 0"`, `"[1..5)"`
         [brace] put it into quotes: `"{ "{" }delivery.days{ "}" } days late"`
         [dash] write `- ` on a new line
         [indent] give all lines of one level the same number of spaces
         [character] put it into quotes
        *[other] compare it with the lines around: indent, colon, quotes
    }
yaml-reference =
    { $what ->
         [merge] merging with `<<` is not used in a pack
         [tag] tags that start with `!` are not used in a pack
        *[other] anchors (`&`) and aliases (`*`) are not used in a pack
    }
yaml-reference-help = write here what is meant; if it is text, put it into quotes
yaml-too-deep = lists and maps nest too deep: at most { $most } levels
yaml-too-deep-help = split it into several rules, or write one formula
doubled-key =
    { $what ->
         [unit] the time is counted in `{ $first }` already, and here in `{ $key }` too
         [stated] `{ $key }` is asked for, and set by the step as well
        *[key] `{ $key }` stands here twice
    }
doubled-key-help =
    { $what ->
         [stated] take it out of `asks:` or out of `sets:`
        *[key] take one out, or put both into one
    }
wrong-shape =
    { $expected ->
         [map] `name: value` lines are needed here
         [list] a list is needed here
         [scalar] a single value is needed here
         [key] only a word may stand before a colon
         [entry] the list is empty
        *[other] another form is needed here
    }
wrong-shape-help =
    { $expected ->
         [map] write `{ "{" }name: value{ "}" }`, or one `name: value` a line
         [list] write `[a, b]`, or start each line with `- `
         [scalar] leave out brackets and `- ` and write one value
         [key] split what stands in the brackets into lines, each with its name
         [entry] write at least one entry
        *[other] compare it with the page of this code
    }
unknown-key = `{ $key }` is no key of this place
unknown-key-help = these may stand here: { $known }
missing-key =
    { $key ->
         [calendar] `calendar` is missing, and `{ $step }` is limited in working days
        *[other] `{ $key }` is missing
    }
missing-key-help =
    { $key ->
         [zh] every label and sentence needs its Chinese: `zh: …`
         [en] every label and sentence needs its English: `en: …`
         [clause] name the clause: `clause: §7`
         [source] say where it comes from: `seed`, `template` or `config`
         [who] name a department or an office of `offices.yaml`, or several: `[a, b]`
         [then] name the step that follows, or write `end`
         [to] name the step that follows, or write `end`
         [otherwise] name the step that follows, or write `end`
         [steps] write at least one step
         [calendar] { $listed ->
             [yes] name the one by which working days are counted, as in `calendar: …`; `calendars/` has { $known }
            *[no] write `calendars/factory.yaml` and name it: `calendar: factory`
         }
         [working_days] write `working_days`, `days` or `months` with how many
        *[other] write `{ $key }: …`
    }
policy-body =
    { $count ->
         [0] the policy has no body
        *[other] the policy has more than one body: { $found }
    }
policy-body-help = write exactly one of { $bodies } into a file
malformed-name =
    { $form ->
         [label] the Chinese label `{ $name }` holds a space or a sign, or starts with a digit
         [choice] the choice `{ $name }` holds a space or a sign
         [prefix] the prefix `{ $name }` is not of at most 8 capital letters and digits
         [step] the id `{ $name }` of the step holds a space or a sign
        *[other] the id `{ $name }` is not of small letters, digits and underscores
    }
malformed-name-help =
    { $form ->
         [label] use letters and digits only, a letter first
         [choice] use letters, digits and underscores only
         [prefix] write it like `WX`, a letter first
         [step] use letters, digits, `_`, `-` and `.` only, as in `A3`
        *[other] write it like `due_on`, a letter first
    }
reserved-word = `{ $name }` has a meaning of its own and cannot be a name
reserved-word-help = choose another, by adding a word to it say
doubled-name = { $what ->
    [assignment] `{ $name }` is given twice
   *[name] the name `{ $name }` is used twice
}
doubled-name-help = { $what ->
    [assignment] keep one of the two
   *[name] give one of the two another name; if it was copied, change its id
}
unknown-name = nothing is called `{ $name }`
unknown-name-help =
    { $listed ->
         [yes] `{ $group }` has { $known }
         [never] `zhidu handbook` has all names
       *[other] declare it in `facts/` or `parameters.yaml`, or use a name that is declared there
    }
ambiguous-label = several things are called `{ $name }`
ambiguous-label-help = write the group too, one of { $names }
unknown-rule =
    { $reason ->
         [no-common-output] `{ $name }` gives other outputs, so that this rule cannot override it
        *[other] no rule is called `{ $name }`
    }
unknown-rule-help =
    { $reason ->
         [no-common-output] take it out, or let both give the same output
        *[other] write the `id` of a rule of this file, or `policy#rule`
    }
unknown-office = no department or office is called `{ $name }`
unknown-office-help = `offices.yaml` has { $known }
unknown-form = no form is called `{ $name }`
unknown-form-help =
    { $listed ->
         [yes] `forms/` has { $known }
        *[other] no form stands under `forms/` yet
    }
unknown-act = no office can be named for `{ $name }`: there is no such act
unknown-act-help = the acts are { $known }
value-malformed =
    { $kind ->
         [yes_no] `{ $value }` is no yes or no
         [integer] `{ $value }` is no whole number
         [decimal] `{ $value }` is no number
         [money] `{ $value }` is no amount of money
         [percent] `{ $value }` is no percentage
         [date] `{ $value }` is no date
         [no_day] the calendar has no day `{ $value }`
         [days] `{ $value }` is no number of days
         [length] `{ $value }` is no length of time
         [year] `{ $value }` is no year
         [lines] `{ $value }` is no whole number from 1 to { $most }
         [length_parameter] `{ $value }` has a value that is no length of time
        *[other] `{ $value }` is not written as its type asks
    }
value-malformed-help =
    { $kind ->
         [yes_no] write `yes` or `no`
         [integer] write digits only, as in `12`
         [decimal] write digits and a point, as in `3.10`
         [money] write digits and at most two decimals, as in `2800` or `2800.50`
         [percent] write the sign too, as in `70%`
         [no_day] write a day that the calendar has, as `2014-05-06`
         [date] write `2014-05-06`, a day that the calendar has
         [days] write a whole number, as in `3`
         [length] write a whole number from 1 to 36500, or a parameter
         [year] write four digits, as in `2026`
         [lines] write how many lines are wanted, as in `3`
         [length_parameter] give it whole numbers from 1 to 36500 in `parameters.yaml`, at every date
        *[other] write it as the type in `facts/` asks
    }
unknown-choice = `{ $value }` is no choice here
unknown-choice-help = these are: { $choices }
test-malformed =
    { $reason ->
         [thousands] a comma divides values, and `{ $test }` would be two
         [empty] a value is missing here
         [quote] a quote of `{ $test }` is not closed
         [sign] the sign of `{ $test }` is none
         [range] the range `{ $test }` is not complete
         [nested] `not` stands within `not`
         [backwards] the range `{ $test }` runs backwards
        *[other] the test `{ $test }` cannot be read
    }
test-malformed-help =
    { $reason ->
         [thousands] write thousands without a comma, as in `< 1000`; for two values put a space behind the comma
         [empty] write a value, as in `> 0`; where anything will do, write `-`
         [quote] quotes come in pairs, as in `"a", "b"`
         [sign] use `>`, `>=`, `<`, `<=` or `!=`; equal is the value alone
         [range] write both ends, as in `[1..5)`: a square bracket includes its end, a round one does not
         [nested] take out both, which means the same
         [backwards] write the smaller end first
        *[other] for example `> 3`, `[1..5)`, `a, b`, `not(a)`
    }
fullwidth-character = `{ $found }` is a full-width sign
fullwidth-character-help = write `{ $write }`, which is half-width

formula-syntax =
    { $reason ->
         [empty] nothing is written here
         [missing-operand] a value is missing beside `{ $token }`
         [unclosed-bracket] up to `{ $token }` a closing bracket is missing
         [missing-comma] a comma is missing before `{ $token }`
         [missing-token] `{ $token }` is missing here
         [unclosed-text] a quote is not closed
         [single-quotes] text stands in double quotes, not in single ones
         [escape] nothing known follows the backslash
         [number] `{ $token }` is not how a number is written
         [name] `{ $token }` cannot be a name
         [reserved-word] `{ $token }` is a reserved word and cannot be a name
         [percent-sign] the percent sign does not belong here: write 70% as `0.7`
         [write-instead] write `{ $write }` instead of `{ $token }`
         [yes-or-no] a yes or no is needed here
         [wrong-kind] `{ $token }` is of the wrong kind here
         [too-deep] brackets nest too deep
         [too-long] it is too long
         [too-many] there are too many functions
         [doubled-name] `{ $token }` is declared twice
         [assignment] `{ $token }` cannot be changed
         [function-form] a function is written `fn name(arguments) { "{" } … { "}" }`
         [outside-loop] `{ $token }` stands outside a loop
         [outside-function] only functions may stand here
         [own-method] a function of the script's own cannot follow a point: write `function(value)`
         [unsupported] `{ $token }` is not used in scripts
         [unclosed-brace] a brace is not closed
        *[other] `{ $token }` does not belong here
    }
formula-syntax-help =
    { $reason ->
         [write-instead] signs are `&&` (and), `||` (or), `!` (not), `==` (equal)
         [percent-sign] percentages in formulas are decimals
         [unclosed-brace] a name stands in a pair of braces, as in `{ "{" }delivery.days{ "}" }`
        *[other] and is `&&`, or is `||`, not is `!`, equal is `==`
    }
formula-unsupported =
    { $what ->
         [if] formulas have no `if`: put the condition under `when`, or write a script
         [switch] formulas have no `switch`: write a table or a script
         [loop] formulas have no loops: use `sum`, `count`, `all` or `any`, or write a script
         [statement] formulas hold no statements: write a script
         [block] formulas have no braces
         [function] formulas declare no functions: write a script
         [closure] formulas have no `|`
         [this] formulas have no `this`
         [comment] formulas hold no comments: write one after `#` on a line of its own
         [assignment] equal is written `==`, not `=`
         [number-form] write the number `{ $token }` in plain decimals
         [text-form] text stands in double quotes
         [safe-access] formulas have no `?.`
         [method-call] a function is written `function(value)`, not after a point
         [property] only a name may stand before a point
         [namespace] formulas have no `::`
         [single-quotes] text stands in double quotes, not in single ones
         [interpolation] text in a formula holds no values
         [map] formulas have no `#{ "{" }{ "}" }`
         [unit] nothing stands in the brackets
         [index] formulas have no index: use `sum`, `count`, `max` or `min`
         [in] whether a list holds a value is written `contains(list, value)`
         [call-form] brackets must follow `{ $token }` at once
         [plus-sign] a number has no plus before it
         [range] formulas have no ranges: write `x >= 1 && x < 5`
         [list] formulas have no lists: one of several values is `x == 1 || x == 2`
         [operator] formulas have no `{ $token }`
        *[other] formulas have no `{ $token }`
    }
unknown-function = no function is called `{ $name }`
unknown-function-help = there are { $known }
wrong-arity =
    { $more ->
         [exactly] `{ $name }` takes { $expected ->
            [one] { $expected } value
           *[other] { $expected } values
        }, not { $found }
        *[other] `{ $name }` takes at least { $expected ->
            [one] { $expected } value
           *[other] { $expected } values
        }, not { $found }
    }
wrong-arity-help = values stand in the brackets with commas between, as in `round_half_up(x, 2)`
kind-mismatch =
    { $form ->
         [pair] `{ $text }` is { kind-found } and `{ $other }` is { kind-expected }, which `{ $sign }` cannot join
        *[other] `{ $text }` is { kind-found }, but { kind-expected } is needed here
    }
kind-mismatch-help =
    { $expected ->
         [yes_no] write a comparison, as in `loss.net > 0`
         [date] a date less a date is days, a date plus days a date; a day is written `date("2014-05-06")`
         [choice] a choice stands in quotes, as in `service.class == "paid"`
         [ordered] only numbers and dates have an order and ranges; else write the value, or `not(value)`
         [money] money goes with money and plain numbers; times a percentage or number it stays money
         [one_list] `sum`, `count`, `all` and `any` take values of one list, as in `sum(cost.parts)`
         [date_fact] `governed_by` names a date under `facts`
         [choice_output] `verdict` names a choice under `outputs`
         [names] `concerns` names a text, or a list of texts, as in `responsible.name`
         [list] a list is a group with `many: yes`, or a value of type `list`
         [capital] `as: capital` writes money in words; leave it out for anything else
         [boxes] `as: boxes` shows each choice with a box to tick; leave it out for anything else
         [text_parameter] declare the word in `parameters.yaml` with `type: text`
         [scalar] `sets:` writes single values; let a list be stated with `asks:`
         [pauses] `pauses:` names two dates and a text of one list: `{ "{" }from: pause.from, to: pause.to, because: pause.reason{ "}" }`
        *[other] see its type in `facts/`
    }
list-outside =
    { $reason ->
         [gives-record] `{ $name }` belongs to the list `{ $list }` and is given for each record
         [record] `{ $name }` belongs to the list `{ $list }`, and it is not said to which record
         [month] `{ $name }` is of one case, and the list of a month is of many
         [gives-single] `{ $name }` does not belong to the list `{ $list }`, of whose records this policy speaks
        *[other] `{ $name }` belongs to the list `{ $list }`, and it is not said of which record
    }
list-outside-help =
    { $reason ->
         [gives-record] write `for_each: { $list }` in the head of the file
         [month] make it a column under `columns`
         [record] { $records ->
             [none] there is no record yet; `{ $another }=…` adds one
             [some] of the first one: `{ $record }=…`; `{ $another }=…` adds one
            *[given] of the first one: `{ $record }=…`
         }
         [form] make it a column under `table: { $list }`, or write a total: `= sum({ $name })`
         [gives-single] leave out `for_each` and give a total: `sum`, `count`, `any`
         [step] a step speaks of the whole case: name what stands outside all lists, or in a formula a total such as `all({ $name })`
        *[other] write `for_each: { $list }` in the head of the file, or a total: `sum`, `count`, `all`, `any`
    }
gives-fact = `{ $name }` is a fact, which the case holds and no rule gives
gives-fact-help = move it under `outputs` in `facts/`, or declare an output of another name
never-given =
    { $what ->
         [verdict] no rule gives the verdict `{ $name }`
        *[other] no rule gives the output `{ $name }`
    }
never-given-help = write a rule that gives it, or take it out of `outputs`
cycle = a ring: { $ring }
cycle-help =
    { $of ->
         [calendars] take `over` out of one of them
        *[other] let one of them follow from facts alone
    }
row-width =
    { $part ->
         [when] `when` has { $found } and `inputs` { $columns } entries
        *[other] `then` has { $found } and `outputs` { $columns } entries
    }
row-width-help = write one cell a column, `-` where nothing matters, and quotes around a cell with a comma
table-overlap = `{ $second }` and `{ $first }` overlap where { $where }
table-overlap-help = change one of the two, or write `hit: first` to let the upper one count
table-gap =
    { $rows ->
         [0] the table `{ $policy }` has no row yet
        *[other] the table `{ $policy }` leaves { $count ->
            [one] { $count } combination
           *[other] { $count } combinations
        } uncovered: { $where }
    }
table-gap-help = add rows for them, or write `otherwise`
form-part =
    { $count ->
         [0] the part says nothing
        *[other] the part says more than one thing: { $found }
    }
form-part-help = write exactly one of { $bodies } into each part
form-word = the form `{ $form }` itself holds the word `{ $word }`: “{ $text }”
form-word-help = say it in other words; every sheet would bear the warning
form-subject =
    { $of ->
         [month] the form `{ $form }` lists the cases of a month and speaks of no single one
        *[other] the form `{ $form }` speaks of one case, not of a month
    }
form-subject-help =
    { $of ->
         [month] print it with `--month 2014-08`
        *[other] name a case in the place of the month
    }
unreachable-rule =
    { $reason ->
         [contradiction] `{ $rule }` can never hold: what it asks of `{ $name }` is a contradiction
        *[other] `{ $rule }` of the table `{ $name }` is never reached: rows above it cover all that it covers
    }
unreachable-rule-help =
    { $reason ->
         [contradiction] compare it with `applies` in the head, or take it out
        *[other] move it up, or take it out
    }
parameter-order = `{ $name }` has { $date } after { $before }, which is not later
parameter-order-help = put the dates in rising order, one value a day
parameter-gap = `{ $name }` has no value before { $first }, but the regulation is in force from { $date }
parameter-gap-help = add a first line with `from` { $date } or before
unknown-calendar = no calendar is called `{ $name }`
unknown-calendar-help =
    { $listed ->
         [yes] `calendars/` has { $known }
        *[other] `calendars/` has none yet; write `calendars/{ $name }.yaml`, or take this line out
    }
calendar-day =
    { $reason ->
         [outside] { $date } does not lie in { $year }
         [overlap] { $date } stands twice in one announcement
         [both] { $date } is both of rest and worked
         [worked-anyway] { $date }, a { $weekday }, is worked anyway
         [order] what was announced on { $date } stands after what was announced on { $before }
        *[nobody] all seven days of the week are of rest, so that nobody ever works
    }
calendar-day-help =
    { $reason ->
         [outside] write it under its own year, and a holiday across New Year in two parts
         [overlap] take the day out of one of the two
         [both] take the day out of `rest` or out of `worked`
         [worked-anyway] check the date: `worked` names days that would be of rest; if it is none, take it out
         [order] put announcements in the order of their days; on one and the same day the last one counts
        *[nobody] leave out at least one
    }
unknown-script =
    { $what ->
         [function] the script has no function `{ $name }`
        *[other] there is no `{ $name }` in `scripts/`
    }
unknown-script-help =
    { $what ->
         [function] write it as `fn { $name }(…)`, without `private`
        *[other] write the file's name with `.rhai` and without `scripts/`
    }
script-syntax =
    { $reason ->
         [empty] nothing is written here
         [missing-operand] a value is missing beside `{ $token }`
         [unclosed-bracket] up to `{ $token }` a closing bracket is missing
         [missing-comma] a comma is missing before `{ $token }`
         [missing-token] `{ $token }` is missing here
         [unclosed-text] a quote is not closed
         [single-quotes] text stands in double quotes, not in single ones
         [escape] nothing known follows the backslash
         [number] `{ $token }` is not how a number is written
         [name] `{ $token }` cannot be a name
         [reserved-word] `{ $token }` is a reserved word and cannot be a name
         [percent-sign] the percent sign does not belong here: write 70% as `0.7`
         [write-instead] write `{ $write }` instead of `{ $token }`
         [yes-or-no] a yes or no is needed here
         [wrong-kind] `{ $token }` is of the wrong kind here
         [too-deep] brackets nest too deep
         [too-long] it is too long
         [too-many] there are too many functions
         [doubled-name] `{ $token }` is declared twice
         [assignment] `{ $token }` cannot be changed
         [function-form] a function is written `fn name(arguments) { "{" } … { "}" }`
         [outside-loop] `{ $token }` stands outside a loop
         [outside-function] only functions may stand here
         [own-method] a function of the script's own cannot follow a point: write `function(value)`
         [unsupported] `{ $token }` is not used in scripts
         [unclosed-brace] a brace is not closed
        *[other] `{ $token }` does not belong here
    }
script-syntax-help =
    { $reason ->
         [outside-function] move it into a function; put fixed numbers into `parameters.yaml` and pass them in `from`
         [unsupported] write it with `if`, `while`, `for` and functions
        *[other] look at brackets, semicolons and commas here and in the line before
    }
script-name = the script knows no `{ $name }`
script-name-help = declare it with `let`, or pass it as an argument in `from`
script-function = no function is called `{ $name }`
script-function-help = write it in the script: `fn { $name }(…)`
script-arity = `{ $name }` takes { $expected } values and is given { $found }
script-arity-help = `from` lists one name for each argument of the function
script-impure = `{ $name }` may not be used in a script
script-impure-help = pass what it needs in `from`; a script reckons, and neither reads, writes nor asks the time
case-unreadable = this is no case: it has no `facts:`
case-unreadable-help = write the facts under `facts:`, one level in
output-given = { $where ->
    [step] `{ $name }` is given by rules, and a step neither asks for it nor sets it
    [assignment] `{ $name }` is what the rules give, and nobody can state it
   *[case] `{ $name }` is given by rules, and a case may not hold it
}
output-given-help = { $where ->
    [step] name the facts it follows from; what must be settled before stands under `needs:`
    [assignment] state the facts it follows from; where it has to be judged otherwise, `zhidu override propose` after the decision
   *[case] take it out, and fill in the facts it follows from
}
no-governing-date = the case does not hold `{ $name }`, so that nobody knows by which day's rules to judge
no-governing-date-help = fill it in, or name a day with `--on`
no-database = there is no register `{ $path }` yet
no-database-help = the first case that is added makes it; if it is elsewhere, name it with `--db`
database-busy =
    { $known ->
         [yes] the register `{ $path }` is in use by { $person } (process { $process }, since { $since })
        *[other] the register `{ $path }` is in use
    }
database-busy-help = try again when the other is done
database-newer = the register `{ $path }` is of form { $found }, and this version knows forms up to { $known }
database-newer-help = use a newer zhidu
database-damaged =
    { $reason ->
         [foreign] `{ $path }` is no register
        *[other] the register `{ $path }` is damaged ({ $said })
    }
database-damaged-help =
    { $reason ->
         [foreign] name the register with `--db`
        *[other] write nothing more to it and keep a copy as it is; `zhidu audit verify` says what is wrong, `zhidu restore` takes a backup, `zhidu recover` saves what can be read
    }
case-unknown = there is no case `{ $number }`
case-unknown-help = `zhidu case list` shows all numbers
case-void = the case `{ $number }` is void
case-void-help = if it must be, `zhidu case reopen` comes first
case-open = the case `{ $number }` is open and needs no reopening
case-open-help = to change a fact, use `zhidu case set`
revision-unknown = the case `{ $number }` has no revision { $revision }: there are { $count }
revision-unknown-help = `zhidu case show { $number }` lists them
record-unknown = `{ $list }` has no record { $record }: there are { $count }
record-unknown-help = write a number up to { $count }, or add one with `[+]`
fact-stale =
    { $reason ->
         [name] the case `{ $number }` holds `{ $name }`, which the regulation does not know any more
         [value] the case `{ $number }` has `{ $value }` for `{ $name }`, which the regulation cannot read any more
        *[other] the case `{ $number }` holds `{ $name }`, which does not fit the regulation any more
    }
fact-stale-help = correct or clear it with `zhidu case set`
person-needed = it must be said who does this
person-needed-help = add `--as NAME`
no-release = { $on ->
    [none] no release of { $regulation } has been published
   *[other] no release of { $regulation } is in force on { $on }
}
no-release-help = decisions stand on a release: `zhidu release propose`, then `approve`, then `publish --from DATE`
release-unknown = there is no release { $release }
release-unknown-help = { $listed ->
    [yes] the register has { $known }
   *[other] the register has none yet; `zhidu release propose` puts one forward
}
release-text = release { $release } has no text `{ $name }`
release-text-help = `zhidu release show { $release }` lists its texts
release-same = release { $release } has the very same texts
release-same-help = change the pack first, or go on with release { $release }
release-examples = examples do not come out as pinned: { $examples }
release-examples-help = `zhidu test` shows how they differ; `zhidu test --accept` takes what came out, once you have read it
release-standing = { $standing ->
    [proposed] release { $release } is not approved yet
    [approved] release { $release } is approved already
   *[other] release { $release } is published already
}
release-standing-help = { $standing ->
    [proposed] `zhidu release approve { $release }` comes first, by another person than the one who put it forward
    [approved] what is left to do is `zhidu release publish { $release } --from DATE`
   *[other] put a new release forward to change it
}
release-backdated = release { $release } would be in force since { $from }, before today, { $today }
release-backdated-help = take a later `--from`, or say why with `--retroactive "reason"`
act-named = { $act ->
    [appoint] name who holds an office
    [propose_release] put a release forward
    [approve_release] approve a release
    [publish_release] publish a release
    [notify] tell persons of a release
    [decide] decide a case
    [override] override an outcome
    [approve_override] approve an override
    [appeal] appeal against a decision
    [reexamine] re-examine a decision
   *[other] { $act }
}
no-authority = { $person } holds no office on { $on } that may { act-named }
no-authority-help = { $named ->
    [no] no office is named for it; add `{ $act }` to `may:` of an office in `offices.yaml`
   *[other] { $held ->
        [yes] it is for { $offices }, held by { $holders }
       *[other] it is for { $offices }, which nobody holds on that day; `zhidu person appoint PERSON OFFICE`
    }
}
not-held = { $person } does not hold the office `{ $office }` on { $on }
not-held-help = `zhidu person list` shows who holds which office
own-proposal = { $person } may not judge what { $person } put forward
own-proposal-help = another person has to do this
file-exists = `{ $path }` is there already
file-exists-help = take another name; it is never written over
dates-reversed = the last day, { $until }, lies before the first, { $from }
dates-reversed-help = the year of one of them may be mistyped
passphrase-needed = a key needs a passphrase
passphrase-needed-help = set ZHIDU_PASSPHRASE, or type the same one twice at the terminal
key-name =
    { $reason ->
         [origin] a key `{ $name }` cannot sign for the log `{ $origin }`
        *[form] `{ $name }` cannot be the name of a key
    }
key-name-help =
    { $reason ->
         [origin] leave `--name` out: every key bears the name of the first
        *[form] take a name without space or `+`, such as factory.example/journal
    }
key-unusable =
    { $reason ->
         [passphrase] the passphrase does not open `{ $path }`
         [kind] the key in `{ $path }` is no Ed25519 key
         [other] the key in `{ $path }` is not the newest of the journal, { $said }
         [recorded] the journal holds a key that is none: { $said }
         [random] the system gives no random bytes: { $said }
        *[form] `{ $path }` holds no encrypted private key that can be read
    }
key-unusable-help =
    { $reason ->
         [passphrase] type it again, or set ZHIDU_PASSPHRASE
         [other] name the file of the newest key with `--key`
         [recorded] `zhidu audit verify` says more
        *[form] `zhidu key new` makes a key that can be used
    }
no-key = the journal knows of no key
no-key-help = `zhidu key new` makes one
position-unknown = a journal of { $size ->
    [one] 1 record
   *[other] { $size } records
} does not reach { $position }
position-unknown-help = positions count from 0; `zhidu audit log` shows them
release-file = { $reason ->
    [foreign] `{ $path }` is no file of a release
    [newer] `{ $path }` was written by a newer zhidu
    [name] `{ $name }` in `{ $path }` is no name of a text in a pack
    [kind] `{ $name }` in `{ $path }` is no plain file
    [doubled] `{ $name }` stands twice in `{ $path }`
    [short] `{ $path }` is damaged or cut short
    [digest] the texts in `{ $path }` are not those of its digest
   *[other] `{ $path }` was packed by another tool
}
release-file-help = { $reason ->
    [newer] use a newer zhidu
   *[other] take the file as `zhidu release export` wrote it, and compare its SHA-256 with whoever sent it
}
own-case = the case concerns { $person }
own-case-help = another person has to do this
took-part = { $part ->
    [facts] { $person } gave facts of the case
    [decided] { $person } made the decision that is to be examined
    [proposed] { $person } put forward an override of the decision that is to be examined
    [approved] { $person } approved an override of the decision that is to be examined
   *[appealed] { $person } made or entered an appeal against the decision that is to be examined
}
took-part-help = it is for somebody who had no part in it
case-not-decided = no decision stands for the case `{ $number }`
case-not-decided-help = `zhidu decide { $number }` comes first
override-output = `{ $name }` is a fact; only outputs are overridden
override-output-help = correct it with `zhidu case set`, then decide again
override-same = the rules gave `{ $name }` the value `{ $value }` already
override-same-help = give another value, or let the decision stand
override-unknown = the case `{ $number }` has no override { $override }
override-unknown-help = { $listed ->
    [yes] it has { $known }
   *[other] it has none; `zhidu override propose` puts one forward
}
override-standing = { $standing ->
    [approved] override { $override } of `{ $number }` is approved already
    [expired] the last day of override { $override } of `{ $number }` has passed
   *[ended] the decision that override { $override } of `{ $number }` speaks of no longer stands
}
override-standing-help = { $standing ->
    [approved] there is nothing left to do
   *[other] put a new one forward where it is still wanted
}
no-appeal = { $appeal ->
    [any] no appeal against the decision of `{ $number }` waits to be examined
   *[other] appeal { $appeal } of `{ $number }` does not wait to be examined
}
no-appeal-help = `zhidu case show { $number }` shows the appeals; `zhidu appeal { $number }` enters one
wrong-day = { $what ->
    [until] the override would have ended on { $day }, which is past
    [step-ahead] `{ $step } { $title }` cannot have been done on { $day }, which is still to come
    [step-before] `{ $step } { $title }` cannot have been done on { $day }: the step before it was done on { $since }
    [step-received] `{ $step } { $title }` cannot have been done on { $day }: the case is of { $since }
   *[told] they cannot have been told on { $day }, which is still to come
}
wrong-day-help = { $what ->
    [until] take a later `--until`, or leave it out
    [step-ahead] do it then
    [step-before] give the day on which it was done with `--on`
    [step-received] give the day on which it was done with `--on`; if the day of the case is wrong, correct that with `zhidu case set`
   *[told] give the day on which they were told
}
no-decision = of { $number } neither a decision nor a step is recorded
no-decision-help = `zhidu decide { $number }` or `zhidu step { $number } STEP` records one; a dossier proves how a case was handled
dossier-unreadable = { $reason ->
    [version] `{ $path }` is a dossier of version { $said }, and this engine reads versions { $oldest } to { $version }
    [spelling] `{ $path }` is not written letter for letter as a dossier is
   *[other] `{ $path }` is no dossier: { $said }
}
dossier-unreadable-help = { $reason ->
    [version] verify it with an engine that reads its version
    [spelling] ask for the file as it was made; somebody has written it anew
   *[other] `zhidu audit dossier NUMBER --out FILE` makes one
}
first-appointment = the register of persons begins with somebody who can appoint the others
first-appointment-help = appoint somebody to { $offices } first
appeal-open = appeal { $appeal } of { $by } against the decision of `{ $number }` waits to be examined
appeal-open-help = `zhidu reexamine { $number } --upheld` or `--reopen` comes first
unknown-step = { $reason ->
    [end] `{ $name }` is no step: it ends a way, and stands alone
   *[none] no step of this procedure is called `{ $name }`
}
unknown-step-help = { $reason ->
    [end] take it out, or write it alone: `then: end`
   *[none] its steps are { $known }; `end` ends a way
}
step-unreachable = { $reason ->
    [contradiction] `{ $step }` can never be done: what is asked of `{ $name }` contradicts itself
    [conditions] `{ $step }` can never be done: its conditions contradict one another
    [sheet] `{ $step }` can never be done: it needs the sheet `{ $name }`, which no step issues
    [waits] `{ $step }` can never be done: what it waits for never comes together
    [dead] `{ $step }` can never be done: only a branch leads to it that can never be taken
    [ring] `{ $step }` can never be done: only steps lead to it that are never done themselves
   *[nothing] `{ $step }` can never be done: no step leads to it
}
step-unreachable-help = { $reason ->
    [contradiction] { step-unreachable-guard }
    [conditions] { step-unreachable-guard }
    [sheet] write it under `issues:` of the step that issues it
    [waits] let every step in `joins:` lead to it, on ways that run side by side
    [dead] mend the condition of that branch, or take the step out with it
    [ring] let a step that can be done lead to it, or take it out with those around it
   *[nothing] name it in `then:` of the step before it, or take it out
}
step-unreachable-guard = hold `applies:` of the procedure and `when:` and `waits:` of the step against one another, and change one of them
branch-unreachable = { $reason ->
    [contradiction] this branch of `{ $step }` can never be taken: what is asked of `{ $name }` contradicts itself
    [never] this branch of `{ $step }` can never be taken: its condition cannot hold where the step was done
   *[otherwise] `otherwise` of `{ $step }` can never be taken: one of the other branches holds always
}
branch-unreachable-help = { $reason ->
    [otherwise] leave it out, or look whether `needs:` of the step rules out what it is for
   *[never] hold it against `applies:` of the procedure and `when:`, `waits:`, `needs:` and `sets:` of the step, and change one of them
}
procedure-stuck = { $reason ->
    [apart] `{ $step }` joins `{ $awaited }`, which does not lead to it
    [join] { procedure-stuck-after }nothing goes on: `{ $step }` waits for { $awaited }, which does not come
    [sheet] { procedure-stuck-after }nothing goes on: `{ $step }` needs the sheet { $awaited }, which was not issued on this way
   *[loop] { procedure-stuck-after }no way leads to an end: it goes round in { $awaited } for ever
}
procedure-stuck-after = { $begun ->
    [yes] after { $way }{ " " }
   *[no] { "" }
}
procedure-stuck-help = { $reason ->
    [apart] name `{ $step }` in `then:` of `{ $awaited }`, or take `{ $awaited }` out of `joins:`
    [join] join only what runs side by side; after a choice one branch comes alone, and nothing is joined
    [sheet] let a step before it issue the sheet, or let another step need it
   *[loop] give one of them a choice with a branch that leads on, or to `end`
}
step-doubled = after { $way } two ways come to `{ $step }` at once, and it would have to be done twice
step-doubled-help = let it wait for both with `joins:`, or let one of the ways end before it
choice-overlap = { $reason ->
    [otherwise] `{ $step }` has a second `otherwise`
    [always] two branches of `{ $step }` hold at once, whatever the facts are
   *[values] two branches of `{ $step }` hold at once where { $where }
}
choice-overlap-help = { $reason ->
    [otherwise] keep one of the two
   *[values] let their conditions exclude one another
}
choice-gap = { $reason ->
    [formula] whether any branch of `{ $step }` holds hangs on formulas or lists, and cannot be told beforehand
    [large] the branches of `{ $step }` tell too many cases apart to be looked at one by one
    [always] no branch of `{ $step }` holds, whatever the facts are
   *[values] no branch of `{ $step }` holds where { $where }{ $count ->
        [one] { "" }
        [2] { "" }
        [3] { "" }
       *[other] , and so on: { $count } such combinations in all
    }
}
choice-gap-help = { $reason ->
    [formula] say what else follows: `- {"{"}otherwise: …{"}"}`
    [large] say what else follows: `- {"{"}otherwise: …{"}"}`
   *[values] { $unknown ->
        [yes] add a branch for it, or `- {"{"}otherwise: …{"}"}`; or let the step ask for what must be known, under `needs: {"{"}facts: […]{"}"}`
       *[no] add a branch for it, or `- {"{"}otherwise: …{"}"}`
    }
}
choice-unproved = { $reason ->
    [formula] two branches of `{ $step }` may hold at once: that hangs on a formula, a parameter or a list, which cannot be seen through
   *[large] the branches of `{ $step }` tell too many cases apart to look whether two hold at once
}
choice-unproved-help = { $reason ->
    [formula] write the tests as facts with fixed values, as in `{"{"}name: "> 5"{"}"}`, or let one branch be `otherwise`
   *[large] test fewer names in one choice, or make several steps of it
}
approves-unproposed = { $reason ->
    [own] `{ $step }` approves itself
   *[before] `{ $step }` may be done before `{ $approves }`, which it approves{ $begun ->
        [yes] : after { $way }
       *[no] { "" }
    }
}
approves-unproposed-help = { $reason ->
    [own] name the step under `approves:` that puts forward what is approved
   *[before] let `{ $approves }` come before it on every way; where only one of several is done, give each its own step that approves
}
same-office = `{ $step }` approves what `{ $approves }` put forward, and both are for { $offices }
same-office-help = two persons of that office have to act; where the text names another office, write that one
procedure-too-large = { $reason ->
    [steps] the procedure has { $steps } steps, more than can be looked at
   *[states] too many steps of the procedure run side by side: not every order of them can be looked at
}
procedure-too-large-help = { $reason ->
    [steps] split it: one procedure has at most { $most } steps
   *[states] join the ways earlier with `joins:`, or let one step stand for several
}
procedure-unknown = no procedure is called `{ $name }`
procedure-unknown-help = { $listed ->
    [yes] there are { $known }
   *[no] there is none
}
step-unknown = { $reason ->
    [several] `{ $name }` may be any of { $known }
    [nothing] no step is called `{ $name }`, and no procedure is in hand for this case
   *[none] no step is called `{ $name }`
}
step-unknown-help = { $reason ->
    [several] write which one is meant, as `procedure#step`
    [nothing] `zhidu case show { $number }` shows where the case stands
   *[none] in hand are { $known }
}
procedure-closed = { $reason ->
    [unknown] whether `{ $title }` is for this case hangs on { $missing }, which is not known yet
    [undecided] whether `{ $title }` is for this case hangs on { $missing }, which the rules leave open
    [bare] `{ $title }` is not for this case
   *[no] `{ $title }` is not for this case: { $found }
}
procedure-closed-help = { $reason ->
    [unknown] enter it with `zhidu case set { $number } NAME=VALUE`
    [undecided] `zhidu evaluate { $number }` shows what it hangs on
   *[no] if a fact is wrong, correct it with `zhidu case set { $number } NAME=VALUE`
}
step-not-open = { $reason ->
    [join] `{ $step } { $title }` waits for other steps: { $awaited }
    [done] `{ $step } { $title }` was done on { $on } by { $person }, and is not in hand again
    [ended] `{ $step } { $title }` cannot be done any more: the procedure has ended
   *[later] it has not come to `{ $step } { $title }` yet; in hand: { $awaited }
}
step-not-open-help = { $reason ->
    [done] if it was entered wrongly: `zhidu step { $number } --correct { $nth } --reason TEXT`
   *[other] `zhidu case show { $number }` shows where the case stands
}
step-office = { $reason ->
    [asked] `{ $step } { $title }` is for { $offices }, not for { $asked }
    [signed] { $person } signed `{ $step } { $title }` on { $on } already; { $offices } still has to
    [member] `{ $step } { $title }` was to be done as { $asked }, which { $person } is not on { $on }
   *[held] `{ $step } { $title }` is for { $offices }, and { $person } holds no such office on { $on }
}
step-office-help = { $held ->
    [yes] on that day it may be done by { $holders }
   *[no] nobody is { $offices } on that day; `zhidu person appoint PERSON OFFICE`
}
step-needs = { $what ->
    [asks] `{ $step } { $title }` asks for { $names }
    [facts] `{ $step } { $title }` needs { $names }, which nobody has given yet
    [outputs] `{ $step } { $title }` needs { $names }, which the rules do not give for this case
    [sheets] `{ $step } { $title }` needs { $names }, which has not been issued
   *[decision] `{ $step } { $title }` needs a decision of the case
}
step-needs-help = { $what ->
    [asks] state it with the step: `zhidu step { $number } { $step } { $stated }`
    [facts] { $along ->
        [yes] state it with the step: `zhidu step { $number } { $step } { $stated }`; or enter it before: `zhidu case set { $number } { $stated }`
       *[no] enter it with `zhidu case set { $number } { $stated }`
    }
    [outputs] `zhidu evaluate { $number }` shows why
    [sheets] the step that issues it comes first
   *[decision] `zhidu decide { $number }` comes first
}
step-waits = `{ $step } { $title }` waits for { $what }{ $reason ->
    [day] : it may be done from { $until } on
    [unknown] : “{ $missing }” has not been entered yet
    [undecided] : the rules leave { $missing } open
    [bare] {""}
   *[no] : { $found }
}
step-waits-help = { $reason ->
    [day] give a day from { $until } on with `--on`
    [undecided] `zhidu evaluate { $number }` shows what it hangs on
   *[other] { $listed ->
        [yes] once it is so, enter it: `zhidu case set { $number } { $stated }`
       *[no] once it is so, enter it with `zhidu case set { $number } NAME=VALUE`
    }
}
step-blocked = `{ $step } { $title }` may not be done yet{ $reason ->
    [unknown] : “{ $missing }” has not been entered yet
    [undecided] : the rules leave { $missing } open
    [bare] {""}
   *[no] : { $found }
} ({ $clause })
step-blocked-help = { $reason ->
    [unknown] enter it with `zhidu case set { $number } NAME=VALUE`
    [undecided] `zhidu evaluate { $number }` shows what it hangs on
   *[no] the regulation wants it otherwise first; if a fact is wrong, correct it with `zhidu case set { $number } NAME=VALUE`
}
step-changed = `{ $step } { $title }` may not be done: { $what ->
    [signed] { $person } signed it on { $on } for other values of { $names }
   *[approved] since `{ $other } { $other_title }` ({ $person }, { $on }), { $names } was corrected, and the sheet would say something else
}
step-changed-help = what was signed for or approved is what goes out: take step { $nth } back with `zhidu step { $number } --correct { $nth } --reason …`, and have it done again
step-undecided = { $reason ->
    [missing] what follows `{ $step } { $title }` hangs on { $missing }, which is not known yet
    [undecided] what follows `{ $step } { $title }` hangs on { $missing }, which the rules leave open
    [several] two ways follow `{ $step } { $title }` at once
   *[none] no way follows `{ $step } { $title }`: no branch holds
}
step-undecided-help = { $reason ->
    [missing] enter it with `zhidu case set { $number } NAME=VALUE`
    [undecided] `zhidu evaluate { $number }` shows what it hangs on
   *[other] if the facts are right, `then:` of the step has to be mended in a new release
}
step-stated = `{ $step }` does not ask for `{ $name }`
step-stated-help = { $listed ->
    [yes] it asks for { $known }; other facts are corrected with `zhidu case set { $number } { $name }=VALUE`
   *[no] correct it with `zhidu case set { $number } { $name }=VALUE`
}
step-followed = { $reason ->
    [built] step { $step } of { $number } cannot be corrected: step { $by }, { $title }, stands on it
   *[corrected] step { $step } of { $number } was corrected already
}
step-followed-help = { $reason ->
    [built] correct step { $by } first
   *[corrected] { $listed ->
        [yes] steps that can be corrected: { $known }
       *[no] no step of it can be corrected
    }
}
step-number-unknown = { $number } has no step { $step }
step-number-unknown-help = { $listed ->
    [yes] steps that can be corrected: { $known }
   *[no] no step of it can be corrected
}
sheet-unknown = no sheet bears the number `{ $name }`
sheet-unknown-help = { $reason ->
    [serial] the last of its series is { $last }
   *[series] `zhidu case show NUMBER` lists the sheets of a case; a specimen is printed with `--form`
}
log-unreadable = { $reason ->
    [not-a-log] { $found ->
        [nothing] `{ $path }` is empty
        [other] `{ $path }` is no XES
        [OCEL] `{ $path }` is a log of objects (OCEL), no log of cases
       *[element] `{ $path }` is no event log: it begins with `<{ $found }>`
    }
    [no-activity] no event in `{ $path }` names its activity
    [too-large] { $unit ->
        [kept] `{ $path }` is too large: a log may hold at most { $most } MiB
        [unpacked] `{ $path }` is too large: unpacked, a log may hold at most { $most } MiB
       *[parts] `{ $path }` is too large: a log may hold at most { $most } elements
    }
    [too-deep] elements nest deeper than { $most } levels in `{ $path }` at line { $line }, column { $column }
    [gzip] `{ $path }` is packed, and damaged or cut short
    [encoding] `{ $path }` is not written in { $encoding }, or nothing here reads that
    [doctype] `{ $path }` declares a document type at line { $line }, column { $column }
    [entity] `{ $path }` uses the entity `&{ $entity };` at line { $line }, column { $column }
    [cut-off] `{ $path }` ends at line { $line }, column { $column } before all is closed
    [mismatch] `</{ $found }>` stands in the place of `</{ $expected }>` in `{ $path }` at line { $line }, column { $column }
    [attribute] an element in `{ $path }` at line { $line }, column { $column } has an attribute that is not written `name="value"`, or stands twice
    [character] `{ $path }` holds a character that XML does not have, in the element at line { $line }, column { $column }
    [second-root] something follows the end of the log in `{ $path }` at line { $line }, column { $column }
    [json] `{ $path }` is no OCEL 2.0 in JSON: { $said }
    [ocel] { $flaw ->
        [value] `{ $name }` in `{ $path }` is no value of its kind, or stands twice
        [object-type] the type of object `{ $name }` is not declared in `{ $path }`
        [event-type] the type of event `{ $name }` is not declared in `{ $path }`
        [object-attribute] `{ $other }` of object `{ $name }` in `{ $path }` is not what its type declares
        [event-attribute] `{ $other }` of event `{ $name }` in `{ $path }` is not what its type declares
        [object-relation] object `{ $name }` in `{ $path }` knows `{ $other }`, which is not there
        [event-relation] event `{ $name }` in `{ $path }` concerns `{ $other }`, which is not there
       *[doubled-event] two events in `{ $path }` have the id `{ $name }`
    }
   *[xml] `{ $path }` is no well-formed XML at line { $line }, column { $column }: { $said }
}
log-unreadable-help = { $reason ->
    [not-a-log] export the log as XES from the program it comes from
    [no-activity] export it anew with the activity as `concept:name` of each event
    [too-large] export fewer cases, or fewer attributes
    [gzip] fetch the file again
    [encoding] save it as UTF-8
    [doctype] take the line with `<!DOCTYPE` out; nothing is ever loaded or expanded for it
    [entity] write the character itself; only `&amp;` `&lt;` `&gt;` `&quot;` `&apos;` are known
    [cut-off] fetch the file again: it has not come whole
   *[other] export it anew from the program it comes from
}
log-unknown = { $count ->
    [0] no event log came into the register
    [one] there is no log { $number }: one came into the register
   *[other] there is no log { $number }: { $count } came into the register
}
log-unknown-help = { $count ->
    [0] `zhidu import xes FILE` brings one in; or give a file
   *[other] `zhidu import list` shows them in their order; a file is given with its folder, as `./{ $number }`
}
not-in-log = the log has no { $what ->
    [role] role
   *[activity] activity
} called `{ $name }`
not-in-log-help = { $listed ->
    [yes] it has { $known }
   *[no] it has none at all
}
command-value = { $form ->
    [date] `{ $argument }` wants a day, and `{ $value }` is none
    [no-day] `{ $argument }`: the calendar has no day `{ $value }`
    [month] `{ $argument }` wants a month, and `{ $value }` is none
    [moment] `{ $argument }` wants a day or a moment, and `{ $value }` is none
    [person] `{ $argument }` wants the name of a person, and `{ $value }` is none
    [text] `{ $argument }` is empty
    [assignment] `{ $argument }` wants `name=value`, not `{ $value }`
    [renaming] `{ $argument }` wants `name in the log=name in the regulation`, not `{ $value }`
    [key] `{ $argument }` wants a public key, and `{ $value }` is none
    [number] `{ $argument }` wants a number, and `{ $value }` is none
    [nothing] nothing follows `{ $argument }`
   *[choice] `{ $argument }` may not be `{ $value }`
}
command-value-help = { $form ->
    [date] write year, month and day in digits: `2014-08-03`
    [no-day] write a day that the calendar has, as `2014-08-03`
    [month] write it as `2014-08`
    [moment] write `2014-08-03`, for the end of that day, or `2014-08-03T09:30:00Z`
    [person] write letters that can be seen
    [text] say a few words
    [assignment] the name stands before the equals sign, the value after it: `charge.parts=1860`; with spaces in the value, put quotes around it all
    [renaming] something stands on both sides of the equals sign: `Take order=A1`
    [key] write the whole line that `zhidu key list` has: `name+id+key`
    [number] write digits only, as `3`
   *[choice] { $choices ->
        [none] write the value after it
       *[other] it may be: { $choices }
    }
}
command-line = { $reason ->
    [option] there is no option `{ $word }` here
    [extra] `{ $word }` is one word too many
    [verb] there is no command `{ $word }`
    [no-verb] { $word ->
        [none] it is not said what to do
       *[other] it is not said what to do with `{ $word }`
    }
    [missing] `{ $word }` has to be given too
    [twice] `{ $word }` is given twice
    [conflict] `{ $word }` does not go with `{ $other }`
    [letters] the command holds letters that are not UTF-8
   *[other] the command cannot be understood
}
command-line-help = { $known ->
    [verbs] there are: { $other }
    [usage] write:
        { $usage }
   *[none] `zhidu --help` lists all commands and options
}
