// swift-tools-version: 6.1
import PackageDescription

// A package of its own: libFuzzer brings a main function, which no other target can be linked with.
let package = Package(
  name: "watchbill-fuzz",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "watchbill", path: "../..")],
  targets: [
    .executableTarget(
      name: "Fuzz", dependencies: [.product(name: "Watchbill", package: "watchbill")],
      swiftSettings: [.unsafeFlags(["-parse-as-library"])])
  ],
  swiftLanguageModes: [.v6]
)
