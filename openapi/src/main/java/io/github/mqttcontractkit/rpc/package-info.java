/**
 * How clients of the vendor's RPC style speak on the wire: the shape of a request, and its
 * signature.
 */
package io.github.mqttcontractkit.rpc;
