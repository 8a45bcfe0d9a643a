package org.vpip.analysis.finding.subject;

/**
 * A method applied to a source.
 *
 * @param attribute whose groups the method compares; blank for methods without groups
 */
public record MethodCall(
        MethodDeclaration method, IndicatorSource source, String attribute, MethodParameters parameters) {
    /** Creates the call of a method without parameters. */
    public MethodCall(MethodDeclaration method, IndicatorSource source, String attribute) {
        this(method, source, attribute, MethodParameters.NONE);
    }

    /** Returns the call of a method that compares no groups. */
    public static MethodCall of(MethodDeclaration method, IndicatorSource source) {
        return new MethodCall(method, source, "");
    }

    /** Returns the method with its attribute or its parameters in brackets, such as {@code mixing(sector)}. */
    public String written() {
        String argument = parameters.isEmpty() ? attribute : parameters.written();
        return argument.isEmpty() ? method.id() : method.id() + "(" + argument + ")";
    }
}
