/** How clients of the vendor's RPC style speak on the wire: the shape of a request. */
package io.github.mqttcontractkit.acs;
