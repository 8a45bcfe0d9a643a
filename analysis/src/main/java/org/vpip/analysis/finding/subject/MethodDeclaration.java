package org.vpip.analysis.finding.subject;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The description of a method that the plan reader, {@code check}, the disclosure gate, the documentation and the tests
 * read. It is declared in steps, {@code MethodDeclaration.of("density").from(SourceKind.NETWORK)}; what is not declared has
 * the strictest value.
 *
 * @param comparesGroups whether the method compares the groups of an attribute, named in brackets
 * @param parameters that a plan may give
 */
public record MethodDeclaration(
        String id,
        Set<SourceKind> sources,
        WaveCount waves,
        boolean comparesGroups,
        Set<MethodParameter> parameters,
        ReleaseRule release,
        MethodResult result) {
    /** The largest number of waves that one row of a plan may name. */
    public static final int MAXIMUM_WAVES = 9;

    /** The audiences that findings of a method may reach, before the disclosure gate judges each of them. */
    public enum ReleaseRule {
        RESEARCHERS,
        EVERY_AUDIENCE,
        /** Facts about meetings alone, which no rule about people withholds. */
        PUBLIC_RECORD
    }

    /** The least and largest number of waves that a row of the plan names. */
    public record WaveCount(int minimum, int maximum) {}

    /**
     * The values that a method gives.
     *
     * @param countsSessions whether they count sessions or anonymous answers, so that they disclose no number of members
     * @param minimumPeople least number of people for a value
     * @param sign whether findings have a verdict, and which
     */
    public record MethodResult(MeasurementUnit unit, boolean countsSessions, int minimumPeople, ValueSign sign) {}

    /** The meaning of the sign of a value, and of its test. */
    public enum ValueSign {
        NONE,
        /** A value above 0 is a rise and one below 0 a fall; the test decides whether there is one. */
        CHANGE,
        /** As a change, but the test decides whether the change is below the smallest one that matters. */
        EQUIVALENCE
    }

    /** Declares a method for no source, without waves or groups, for researchers only. */
    public static MethodDeclaration of(String id) {
        return new MethodDeclaration(
                id,
                Set.of(),
                new WaveCount(0, 0),
                false,
                Set.of(),
                ReleaseRule.RESEARCHERS,
                new MethodResult(MeasurementUnit.INDEX, false, 1, ValueSign.NONE));
    }

    public MethodDeclaration from(SourceKind first, SourceKind... more) {
        Set<SourceKind> kinds = EnumSet.of(first, more);
        return new MethodDeclaration(id, kinds, waves, comparesGroups, parameters, release, result);
    }

    public MethodDeclaration waves(int minimum, int maximum) {
        WaveCount count = new WaveCount(minimum, maximum);
        return new MethodDeclaration(id, sources, count, comparesGroups, parameters, release, result);
    }

    /** Declares that the method compares the groups of an attribute. */
    public MethodDeclaration groups() {
        return new MethodDeclaration(id, sources, waves, true, parameters, release, result);
    }

    /** Declares the parameters that a plan may give. */
    public MethodDeclaration parameters(MethodParameter first, MethodParameter... more) {
        Set<MethodParameter> known = EnumSet.of(first, more);
        return new MethodDeclaration(id, sources, waves, comparesGroups, known, release, result);
    }

    public MethodDeclaration yields(MeasurementUnit measured) {
        return with(new MethodResult(measured, result.countsSessions, result.minimumPeople, result.sign));
    }

    /** Declares the least number of people for a value. */
    public MethodDeclaration people(int minimum) {
        return with(new MethodResult(result.unit, result.countsSessions, minimum, result.sign));
    }

    /** Declares that findings may reach every audience. */
    public MethodDeclaration released() {
        return released(ReleaseRule.EVERY_AUDIENCE);
    }

    /** Declares that findings are facts about meetings alone, released unchanged. */
    public MethodDeclaration publicRecord() {
        return released(ReleaseRule.PUBLIC_RECORD);
    }

    private MethodDeclaration released(ReleaseRule rule) {
        return new MethodDeclaration(id, sources, waves, comparesGroups, parameters, rule, result);
    }

    /** Declares that findings count sessions or anonymous answers. */
    public MethodDeclaration countingSessions() {
        return with(new MethodResult(result.unit, true, result.minimumPeople, result.sign));
    }

    /** Declares that a value above 0 is a rise and one below 0 a fall. */
    public MethodDeclaration signed() {
        return with(new MethodResult(result.unit, result.countsSessions, result.minimumPeople, ValueSign.CHANGE));
    }

    /** Declares a test of whether a change is below the smallest one that matters, which the plan must give. */
    public MethodDeclaration equivalence() {
        return with(new MethodResult(result.unit, result.countsSessions, result.minimumPeople, ValueSign.EQUIVALENCE));
    }

    private MethodDeclaration with(MethodResult other) {
        return new MethodDeclaration(id, sources, waves, comparesGroups, parameters, release, other);
    }

    public boolean has(MethodParameter parameter) {
        return parameters.contains(parameter);
    }

    public MeasurementUnit unit() {
        return result.unit;
    }

    public boolean countsSessions() {
        return result.countsSessions;
    }

    public int minimumPeople() {
        return result.minimumPeople;
    }

    public boolean isSigned() {
        return result.sign != ValueSign.NONE;
    }

    public boolean testsEquivalence() {
        return result.sign == ValueSign.EQUIVALENCE;
    }

    public boolean acceptsWaves(int count) {
        return waves.minimum() <= count && count <= waves.maximum();
    }

    /** Returns the kinds of source as a plan writes them, separated by commas. */
    public String sourcesWritten() {
        return sources.stream().map(SourceKind::prefix).distinct().sorted().collect(Collectors.joining(", "));
    }

    /** Returns the number of waves for the author of a plan, such as 2 or 1–9. */
    public String wavesWritten() {
        return waves.minimum() == waves.maximum()
                ? String.valueOf(waves.minimum())
                : waves.minimum() + "–" + waves.maximum();
    }

    @Override
    public String toString() {
        return id;
    }
}
