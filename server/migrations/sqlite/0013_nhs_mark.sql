-- Two children can share names and a day of birth. Of an NHS number stay 16 bits of a keyed hash, which some 14,000 numbers
-- share: enough to see that two children have two numbers, too little to say which.
ALTER TABLE pupil ADD COLUMN nhs_mark INTEGER;
