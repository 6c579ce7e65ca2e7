# Calendars of working days
