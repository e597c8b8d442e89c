// Surefire's report names each test by rule and operation.
def report = new groovy.xml.XmlSlurper().parse(new File(basedir, 'target/surefire-reports/TEST-MyServerTest.xml'))
def names = report.testcase*.@name*.text()
assert !names.isEmpty()
assert names.every { it =~ /[A-Z]+-\d+ (ListDeviceCredentialClientId|QueryCustomAuthIdentity): / }
return true
