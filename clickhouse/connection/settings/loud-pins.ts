import type { Pins } from './pin.js'

/** Limits of a statement; those of ours come from the configuration. 0 is none. */
const LIMITS = {
  max_ast_depth: 1000,
  max_ast_elements: 50_000,
  max_bytes_in_distinct: 0,
  max_bytes_in_join: 0,
  max_bytes_in_set: 0,
  max_bytes_to_read: 0,
  max_bytes_to_read_leaf: 0,
  max_bytes_to_sort: 0,
  max_bytes_to_transfer: 0,
  max_columns_to_read: 0,
  max_estimated_execution_time: 0,
  max_execution_speed: 0,
  max_execution_speed_bytes: 0,
  max_execution_time_leaf: 0,
  max_expanded_ast_elements: 500_000,
  max_joined_block_size_rows: 65_409,
  max_local_read_bandwidth: 0,
  max_local_write_bandwidth: 0,
  max_network_bandwidth: 0,
  max_network_bytes: 0,
  max_partition_size_to_drop: 0,
  max_partitions_to_read: -1,
  max_result_bytes: 0,
  max_result_rows: 0,
  max_rows_in_distinct: 0,
  max_rows_in_join: 0,
  max_rows_in_set: 0,
  max_rows_to_group_by: 0,
  max_rows_to_read: 0,
  max_rows_to_read_leaf: 0,
  max_rows_to_sort: 0,
  max_rows_to_transfer: 0,
  max_subquery_depth: 100,
  max_table_size_to_drop: 0,
  max_temporary_columns: 0,
  max_temporary_non_const_columns: 0,
  merge_tree_coarse_index_granularity: 8,
  min_execution_speed: 0,
  min_execution_speed_bytes: 0,
} satisfies Pins

/** What statements ours are made of, and what would refuse them. */
const SYNTAX = {
  allow_experimental_analyzer: 1,
  asterisk_include_alias_columns: 0,
  asterisk_include_materialized_columns: 0,
  asterisk_include_virtual_columns: 0,
  enable_positional_arguments: 1,
  force_index_by_date: 0,
  force_primary_key: 0,
  function_implementation: '',
  function_sleep_max_microseconds_per_block: 3_000_000,
  http_write_exception_in_output_format: 0,
  input_format_max_block_wait_ms: 0,
  joined_subquery_requires_alias: 1,
  make_distributed_plan: 0,
  query_plan_max_optimizations_to_apply: 10_000,
  query_plan_optimize_join_order_algorithm: 'greedy',
  remote_filesystem_read_method: 'threadpool',
  rewrite_in_to_join: 0,
} satisfies Pins

/**
 * What decides how the text of a statement is read, before anything in that text can. It goes into the URL, and embedded to
 * the connection. The size is ours: whatever a request may send has to fit into a statement.
 */
export const PARSER_PINS = {
  dialect: 'clickhouse',
  max_parser_backtracks: '1000000',
  max_parser_depth: '1000',
  max_query_size: '16777216',
} as const satisfies Pins

/**
 * Settings that make a statement of ours fail, by an error and never by another number. They are sent where the server's
 * own value is another one.
 */
export const LOUD_PINS = { ...LIMITS, ...SYNTAX } satisfies Pins

/** Settings of a profile that nothing can be sent against: a server is not worked with whose values are others. */
export const REFUSED = {
  force_data_skipping_indices: '',
  memory_tracker_fault_probability: 0,
} satisfies Pins
