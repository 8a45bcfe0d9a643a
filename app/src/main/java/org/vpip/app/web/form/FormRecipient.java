package org.vpip.app.web.form;

import java.util.Map;

/** A controller that accepts forms at addresses which it can check before it sees the form. */
public interface FormRecipient {
    /**
     * Returns whether the address leads to a person or a public page.
     *
     * @param variables the variable parts of the address by their name in the mapping of the controller
     */
    boolean isKnown(Map<String, String> variables);
}
