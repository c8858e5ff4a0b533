-- How common words are is known of more of them, and more exactly, than by default: by it is chosen which of them are worth looking for.
ALTER TABLE questions ALTER COLUMN searched SET STATISTICS 500;
--> statement-breakpoint
-- Questions of some columns that hold any of these words, and published ones whose answer does, which counts a third; the weightiest first. Each query
-- goes by the index by itself: the planner takes their sum for most of the table and would read it all, or compile what takes some milliseconds.
CREATE FUNCTION questions_asking(wanted text[], weights real[], of_columns bigint[], in_print boolean, most integer) RETURNS TABLE (id bigint, weight real)
LANGUAGE sql STABLE SET enable_seqscan = off SET jit = off AS $$
  SELECT found.id, sum(found.weight)::real
  FROM (
    SELECT q.id, w.weight FROM unnest(wanted, weights) AS w(words, weight) JOIN questions q ON q.searched @@ w.words::tsquery
    WHERE q.column_id = ANY (of_columns) AND q.stage IN ('inbox', 'unassigned', 'assigned', 'drafting', 'review', 'ready', 'published')
    UNION ALL
    SELECT a.question_id, w.weight / 3 FROM unnest(wanted, weights) AS w(words, weight)
    CROSS JOIN LATERAL (SELECT question_id FROM archive WHERE column_id = ANY (of_columns) AND searched @@ w.words::tsquery LIMIT 1000) a
  ) AS found
  WHERE NOT in_print OR EXISTS (SELECT FROM archive a WHERE a.question_id = found.id)
  GROUP BY found.id ORDER BY 2 DESC, 1 DESC LIMIT most
$$;
