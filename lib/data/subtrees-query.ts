/**
 * The hashes of complete subtrees of a newsroom's tree: the newsroom's id, levels as `int[]` and, beside them, indexes as
 * `bigint[]`. One row of `level`, `index` and `hash` for each that is named, `hash` null where the database lacks it.
 */
export const subtreesQuery = `
  SELECT needed.level, needed.index,
    CASE needed.level
      WHEN 0 THEN (SELECT e.hash FROM history_entry e WHERE e.newsroom_id = $1::uuid AND e.seq = needed.index)
      ELSE (SELECT node.hash FROM history_node node
            WHERE node.newsroom_id = $1::uuid AND node.level = needed.level AND node.index = needed.index)
    END AS hash
  FROM (SELECT DISTINCT * FROM unnest($2::int[], $3::bigint[]) AS asked(level, index)) AS needed`
