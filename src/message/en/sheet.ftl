# Sheets and printing
