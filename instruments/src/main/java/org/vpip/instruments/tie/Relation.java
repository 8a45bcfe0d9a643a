package org.vpip.instruments.tie;

/**
 * One kind of tie.
 *
 * @param directed whether "a names b" says nothing about b; when false each tie is listed once, from either side
 */
public record Relation(RelationId id, boolean directed) {}
