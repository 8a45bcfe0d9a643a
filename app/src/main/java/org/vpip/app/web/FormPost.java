package org.vpip.app.web;

import java.util.List;
import org.springframework.util.MultiValueMap;

/** The submitted fields of a form. */
public record FormPost(MultiValueMap<String, String> fields) {
    /** Returns the first value of the field; blank for a missing field. */
    public String first(String field) {
        return all(field).stream().findFirst().orElse("");
    }

    public List<String> all(String field) {
        return fields.getOrDefault(field, List.of());
    }

    public boolean has(String field) {
        return fields.containsKey(field);
    }
}
