import type { Pins } from './pin.js'

/** A value of 0 is no limit, and false. Unless said otherwise, values are the defaults of the engine that is tested. */

/** What takes rows away, or adds some. */
const ROWS = {
  limit: 0,
  offset: 0,
  additional_result_filter: '',
  additional_table_filters: '{}',
  apply_deleted_mask: 1,
  extremes: 0,
  final: 0,
  inject_random_order_for_select_without_order_by: 0,
  skip_unavailable_shards: 0,
} satisfies Pins

/** What happens at a limit that the profile has: an error, and never the part of a result that fits in it. */
const OVERFLOWS = {
  distinct_overflow_mode: 'throw',
  group_by_overflow_mode: 'throw',
  join_overflow_mode: 'throw',
  read_overflow_mode: 'throw',
  read_overflow_mode_leaf: 'throw',
  result_overflow_mode: 'throw',
  set_overflow_mode: 'throw',
  sort_overflow_mode: 'throw',
  timeout_overflow_mode: 'throw',
  timeout_overflow_mode_leaf: 'throw',
  transfer_overflow_mode: 'throw',
} satisfies Pins

/** What expressions and aggregates mean. */
const MEANINGS = {
  aggregate_functions_null_for_empty: 0,
  any_join_distinct_right_table_keys: 0,
  cast_keep_nullable: 0,
  decimal_check_overflow: 1,
  empty_result_for_aggregation_by_empty_set: 0,
  group_by_use_nulls: 0,
  input_format_tsv_enum_as_number: 0, // of texts that are compared with an Enum, too
  join_use_nulls: 0,
  least_greatest_legacy_null_behavior: 0,
  precise_float_parsing: 1, // without it some text is read as a float next to the nearest
  prefer_column_name_to_alias: 0,
  transform_null_in: 0,
  use_query_cache: 0, // it may have rows of tables that are no longer so
  // Ours: compiled code converts floats to decimals differently, and when it is used depends on what ran before.
  compile_expressions: 0,
  compile_aggregate_expressions: 0,
} satisfies Pins

/** How rows of JSON and files of an export are written. Ours: rows are arrays, and so are the tuples in them. */
const OUTPUT = {
  output_format_json_named_tuples_as_objects: 0,
  output_format_json_quote_64bit_integers: 0,
  output_format_json_quote_decimals: 0,
  output_format_json_quote_denormals: 0,
  output_format_json_escape_forward_slashes: 1,
  output_format_json_array_of_rows: 0,
  output_format_decimal_trailing_zeros: 0,
  output_format_float_precision: 0,
} satisfies Pins

/** What the rows of an export or of another file would change by. */
const FILES = {
  bool_true_representation: 'true',
  bool_false_representation: 'false',
  date_time_output_format: 'simple',
  format_csv_delimiter: ',',
  output_format_always_write_decimal_point_in_float_and_decimal: 0,
  output_format_csv_crlf_end_of_line: 0,
  output_format_csv_serialize_tuple_into_separate_columns: 1,
  output_format_json_validate_utf8: 0,
  output_format_parquet_string_as_string: 1,
  output_format_orc_string_as_string: 1,
} satisfies Pins

/** How rows that a load sends are read. */
const INPUT = {
  input_format_allow_errors_num: 0,
  input_format_allow_errors_ratio: 0,
  input_format_defaults_for_omitted_fields: 1,
  input_format_null_as_default: 1,
  input_format_json_named_tuples_as_objects: 0, // ours
  input_format_tsv_crlf_end_of_line: 0,
  input_format_tsv_empty_as_default: 0,
  input_format_tsv_skip_first_lines: 0,
  format_tsv_null_representation: '\\N',
  bool_true_representation: 'true',
  bool_false_representation: 'false',
} satisfies Pins

/** Which tables come out of a DDL statement, and which of the rows that are inserted arrive. */
const WRITES = {
  // Ours: rows are there when a statement has ended, equal blocks too.
  async_insert: 0,
  deduplicate_blocks_in_dependent_materialized_views: 0,
  deduplicate_insert: 'disable',
  deduplicate_insert_select: 'disable',
  insert_deduplicate: 0,
  data_type_default_nullable: 0,
  flatten_nested: 1,
  insert_null_as_default: 1,
  materialized_views_ignore_errors: 0,
  optimize_on_insert: 1,
  max_partitions_per_insert_block: 0, // ours: a month is a part, and there are more than a thousand
  throw_on_max_partitions_per_insert_block: 1,
} satisfies Pins

/**
 * Settings that change an answer or a table without a word. They stand in the text of every statement, which wins over the
 * user's profile, over its role and over whatever is added to a URL on its way.
 */
export const SILENT_PINS = {
  reading: { ...ROWS, ...OVERFLOWS, ...MEANINGS, ...OUTPUT },
  exporting: FILES,
  writing: { ...ROWS, ...OVERFLOWS, ...MEANINGS, ...INPUT, ...WRITES },
} satisfies Record<string, Pins>
