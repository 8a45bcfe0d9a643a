/** Responses: participants under pseudonyms, waves and their answers. */
package org.vpip.instruments.response;
