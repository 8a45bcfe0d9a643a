package org.vpip.app.web;

import java.util.List;
import org.springframework.util.MultiValueMap;

/** The fields of a form as they were sent. */
public record FormPost(MultiValueMap<String, String> fields) {
    /** Returns the first value of the field; blank when it was not sent. */
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
