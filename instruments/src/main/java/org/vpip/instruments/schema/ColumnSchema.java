package org.vpip.instruments.schema;

/**
 * The documentation of one column or key.
 *
 * @param values permitted values; blank when the type says enough
 * @param defaultValue meaning of a blank cell; blank when there is no default
 * @param effect the change that the value makes
 */
public record ColumnSchema(
        String name,
        boolean required,
        String type,
        String values,
        String defaultValue,
        String effect,
        AffectedOutput output) {}
