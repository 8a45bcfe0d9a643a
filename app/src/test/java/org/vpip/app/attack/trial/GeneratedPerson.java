package org.vpip.app.attack.trial;

import java.util.Map;
import java.util.TreeMap;

/**
 * A member of a generated community.
 *
 * @param attributes codes by attribute; blank where a value is missing
 * @param answers by wave, then by item
 */
record GeneratedPerson(String id, Map<String, String> attributes, TreeMap<Integer, Map<String, String>> answers) {}
