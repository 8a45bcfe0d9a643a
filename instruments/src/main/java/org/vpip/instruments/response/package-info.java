/** Who answered what, when: participants under pseudonyms, waves, responses. */
package org.vpip.instruments.response;
