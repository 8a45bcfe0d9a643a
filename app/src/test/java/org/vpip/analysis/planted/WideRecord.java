package org.vpip.analysis.planted;

/** Violates rule 10: eight parts that only their position tells apart. */
public record WideRecord(int one, int two, int three, int four, int five, int six, int seven, int eight) {}
