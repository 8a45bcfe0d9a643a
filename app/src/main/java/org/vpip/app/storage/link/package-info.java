/** Storage of the lasting links and codes of people: their issue, their lookup and their replacement. */
package org.vpip.app.storage.link;
