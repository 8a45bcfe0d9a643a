/** Publication: the requirements of an instrument before its first use, and its changes between versions. */
package org.vpip.instruments.publication;
