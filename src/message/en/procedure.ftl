# Procedures, steps, deadlines
