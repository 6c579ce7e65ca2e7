# Sheets and printing
sheet-copy = copy { $number } of { $count }:
sheet-month = Month
sheet-issued-on = Issued on
sheet-issued-by = by
sheet-issuer = { $person }{ $office ->
    [none] {""}
   *[other] {" "}({ $office }{ $deputy ->
        [none] {""}
       *[other] {" "}in the stead of { $deputy }
    })
}
sheet-void-reason = Void: { $reason } ({ $by }, { $on })
sheet-number = No.
sheet-case-number = Case
sheet-clause = by { $clause } ({ $source })
sheet-source = { " " }({ $source })
sheet-release = release { $release }
sheet-release-list = form of release { $release }, each case by the release that governs it
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
sheet-no-cases = No case belongs here this month
sheet-unsettled = Not settled whether they belong here: { $numbers }
help-print = a form as a page for the printer (HTML): a sheet that was issued, a specimen, the list of a month
help-print-more =
    zhidu print WX-2014-08-001 --out order.html --as Qian
    zhidu print case.yaml --form repair_order --out specimen.html
    zhidu print --month 2014-08 --form call_register --out register.html

    A step issues a sheet and gives it its number. However often that is printed, it says what held when it was issued.
    Printing it is recorded; the second printing and all after it say so on paper, and so does a sheet that is void.
    With --form a case is printed as a specimen: without a number, recorded nowhere, and marked as what it is.
    Forms stand under forms/ in the pack.
help-print-arg-what = the number of a sheet; with --form a case file, - for standard input, or the number of a stored case
help-print-arg-form = the form of a specimen or list: its id or title
help-print-arg-month = the month (YYYY-MM), for a form of a month
help-print-arg-out = the file to write; without it, standard output
print-written = { $form } is written to { $path }
print-again = { $form } { $number } was printed before: this is reprint { $time }, and it says so
print-void = { $form } { $number } is void, and says so
print-issued = a specimen; the sheet that was issued is { $number }: `zhidu print { $number }`
print-warned = { $form } holds “{ $word }”, and bears the warning ({ $clause })
print-unread = case { $number } cannot be read, and is named under the list
