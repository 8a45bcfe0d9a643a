package org.vpip.instruments.expression;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vpip.instruments.expression.value.ExpressionException;
import org.vpip.instruments.expression.value.ExpressionException.ExpressionFault;

/** The functions of the language by name. */
final class FunctionLibrary {
    private static final Map<String, ExpressionFunction> BY_NAME = new TreeMap<>();

    static {
        List<List<ExpressionFunction>> subjects = List.of(
                LogicFunctions.ALL,
                NumberFunctions.ALL,
                TextFunctions.ALL,
                DateFunctions.ALL,
                ChoiceFunctions.ALL,
                RepeatFunctions.ALL);
        subjects.forEach(functions -> functions.forEach(function -> BY_NAME.put(function.name(), function)));
    }

    private FunctionLibrary() {}

    /** @throws ExpressionException when there is no such function, or none with so many arguments */
    static ExpressionFunction named(String name, int arguments) {
        ExpressionFunction function = BY_NAME.get(name);
        if (function == null) {
            throw new ExpressionException(ExpressionFault.FUNCTION, name);
        }
        if (arguments < function.minimumArguments() || arguments > function.maximumArguments()) {
            throw new ExpressionException(ExpressionFault.FUNCTION, name + " with " + arguments);
        }
        return function;
    }
}
