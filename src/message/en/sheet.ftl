# Sheets and printing
sheet-copy = copy { $number } of { $count }:
sheet-month = Month
sheet-issued-on = Issued on
sheet-issued-by = by
sheet-number = No.
sheet-case-number = Case
sheet-clause = by { $clause } ({ $source })
sheet-release = release { $release }
sheet-case = case { $number }
sheet-decision = decision { $decision }
sheet-specimen-note = specimen, not valid
sheet-page = page { $page }
sheet-mark-specimen = SPECIMEN
sheet-mark-reprint = REPRINT { $number }
sheet-mark-void = VOID
sheet-warning = Warning:
sheet-capital = { $amount }
sheet-sign-date = { "date                    " }
sheet-unsettled = Not settled whether they belong here: { $numbers }
help-print = Print a form (HTML, to be printed from a browser)
help-print-more = zhidu print case.yaml --form repair_order --out order.html  a specimen: what the form looks like when filled
    zhidu print GS07-2014-08-001 --form repair_order            a specimen of a stored case
    zhidu print --month 2014-08 --form call_register            the register of a month

    A specimen bears no number, is not recorded, and says on paper what it is. Forms stand under forms/ in the pack.
help-print-arg-case = A case file, - for standard input, or the number of a stored case
help-print-arg-form = The form: its id or title
help-print-arg-month = The month (YYYY-MM), for a form of a month
help-print-arg-out = The file to write; without it, standard output
help-print-arg-specimen = A specimen; for now whatever is printed from a case is one
print-written = { $form } is written to { $path }
print-warned = { $form } holds “{ $word }”, and bears the warning ({ $clause })
print-unread = case { $number } cannot be read, and is named under the list
