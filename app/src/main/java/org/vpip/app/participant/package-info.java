/** Participants of the served study: invitations, names, consent decisions and withdrawal types. */
package org.vpip.app.participant;
