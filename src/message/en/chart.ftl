# Procedures as pictures
help-graph = Draws a procedure as a picture (SVG): who does what after what, by when, with which sheet
help-graph-more =
    zhidu graph procedures/paid-repair --out repair.svg
    zhidu case show GS07-2014-08-001 --graph procedures/paid-repair --out where-it-stands.svg

    The lanes are departments. It fills a sheet of A4 and reads without colour. --on takes the values of another day.
help-graph-arg-procedure = the id or title of the procedure
help-graph-arg-out = the file to write; without it, standard output
graph-written = { $title } written to { $path }
chart-begin = begin
chart-end = end
chart-all = all
chart-and = { ", " }
chart-otherwise = otherwise
chart-jointly = { " " }(each)
chart-decision = the decision of the case
chart-pair = { $name }: { $value }
chart-sheet = { $title }
chart-from = { " " }from { $fact }
chart-where = { " " }(where { $clause } counts)
chart-release = release { $release }, on { $on }
chart-due = due { $on }
chart-key-ahead = to come
chart-key-done = done
chart-key-current = in hand
chart-key-waiting = waits
chart-key-blocked = in hand, something stands in the way
chart-key-late = in hand and overdue
chart-key-skipped = not on the way of this case
chart-key-way-taken = way that was taken
chart-key-way-open = way ahead
chart-key-way-skipped = way not taken
chart-key-choice = one of the ways
chart-key-split = all of the ways
chart-key-join = once all have come
chart-key-clause = clause and source
chart-key-limit = within, or by the agreed day
chart-key-wait = waits for
chart-key-need = needs first
chart-key-sheet = issues
chart-key-each = each of these departments
chart-key-any = one of these departments
