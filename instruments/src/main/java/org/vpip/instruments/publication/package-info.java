/** What an instrument needs before anybody may be asked with it, and what changes from one version to the next. */
package org.vpip.instruments.publication;
