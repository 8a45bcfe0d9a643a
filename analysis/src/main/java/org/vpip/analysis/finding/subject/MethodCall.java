package org.vpip.analysis.finding.subject;

/**
 * A method applied to a source.
 *
 * @param attribute whose groups the method compares; blank for methods without groups
 */
public record MethodCall(MethodDeclaration method, IndicatorSource source, String attribute) {
    /** Returns the call of a method that compares no groups. */
    public static MethodCall of(MethodDeclaration method, IndicatorSource source) {
        return new MethodCall(method, source, "");
    }

    /** Returns the method as a plan writes it, such as {@code mixing(sector)}. */
    public String written() {
        return attribute.isEmpty() ? method.id() : method.id() + "(" + attribute + ")";
    }
}
