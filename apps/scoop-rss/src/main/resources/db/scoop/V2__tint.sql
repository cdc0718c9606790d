-- Each feed has one of eight colors on the pages. They are dealt out in turn, so that neighbors differ.
ALTER TABLE feed ADD COLUMN tint int NOT NULL DEFAULT 1 CHECK (tint BETWEEN 1 AND 8);

UPDATE feed f
   SET tint = dealt.tint
  FROM (SELECT id, (row_number() OVER (ORDER BY created_at, id) - 1) % 8 + 1 AS tint FROM feed) dealt
 WHERE dealt.id = f.id;
