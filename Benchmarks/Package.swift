// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that what measures never reaches users.
let package = Package(
  name: "watchbill-benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "watchbill", path: "..")],
  targets: [
    .executableTarget(name: "Bench", dependencies: [.product(name: "Watchbill", package: "watchbill")]),
    .executableTarget(name: "SessionBench", dependencies: [.product(name: "Watchbill", package: "watchbill")]),
  ],
  swiftLanguageModes: [.v6]
)
