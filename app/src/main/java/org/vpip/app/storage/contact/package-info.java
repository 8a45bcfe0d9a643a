/** Addresses of people who asked to join, apart from all answers. */
package org.vpip.app.storage.contact;
