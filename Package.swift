// swift-tools-version: 6.1
import Foundation
import PackageDescription

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")

let package = Package(
  name: "watchbill",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Watchbill", targets: ["Watchbill"]),
    .library(name: "RosterPublishing", targets: ["RosterPublishing"]),
    .library(name: "RosterPrinting", targets: ["RosterPrinting"]),
    .library(name: "RosterBook", targets: ["RosterBook"]),
    .library(name: "GLPK", targets: ["GLPK"]),
    .executable(name: "watchbill", targets: ["WatchbillCLI"]),
  ],
  traits: [
    .trait(name: "PDF", description: "Documents as PDF, by Pango and Cairo."), .default(enabledTraits: ["PDF"]),
  ],
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // The rooms, in the order in which data flows through them.
    .target(name: "CGLPK", linkerSettings: [.linkedLibrary("glpk")]),
    .target(name: "GLPK", dependencies: ["CGLPK"]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .target(name: "RosterModel", resources: [.embedInCode("Calendar/Years")]),
    .target(name: "RosterWorkbook", dependencies: ["CZlib", "CXlsxWriter", "RosterModel"]),
    .target(name: "RosterRules", dependencies: ["RosterModel"]),
    .target(name: "RosterAudit", dependencies: ["RosterModel", "RosterRules"]),
    .target(name: "RosterSolver", dependencies: ["GLPK", "RosterModel", "RosterRules", "RosterAudit"]),
    .target(name: "RosterPlanning", dependencies: ["RosterModel", "RosterRules", "RosterAudit", "RosterSolver"]),
    .target(
      name: "RosterFormats",
      dependencies: ["GLPK", "RosterModel", "RosterWorkbook", "RosterRules", "RosterAudit", yams]),
    .target(
      name: "RosterPublishing", dependencies: ["RosterModel", "RosterWorkbook", "RosterAudit", mustache],
      resources: [.embedInCode("Templates")]),
    .systemLibrary(name: "CPangoCairo", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
    .target(
      name: "RosterPrinting",
      dependencies: [
        "RosterModel", "RosterPublishing", .target(name: "CPangoCairo", condition: .when(traits: ["PDF"])),
      ]),
    .target(
      name: "RosterBook",
      dependencies: [
        "RosterModel", "RosterRules", "RosterAudit", "RosterSolver", "RosterPlanning", "RosterFormats", grdb,
      ]),
    .target(name: "RosterTesting", dependencies: ["RosterModel", "RosterRules"]),
    .target(
      name: "Watchbill",
      dependencies: ["RosterModel", "RosterRules", "RosterAudit", "RosterSolver", "RosterPlanning", "RosterFormats"]),
    .executableTarget(
      name: "WatchbillCLI",
      dependencies: ["Watchbill", "RosterPublishing", "RosterPrinting", "RosterBook", arguments]),
    .executableTarget(name: "GLPKStress", dependencies: ["GLPK"]),
    .executableTarget(
      name: "ChangeProofs",
      dependencies: [
        "RosterModel", "RosterRules", "RosterAudit", "RosterSolver", "RosterPlanning", "RosterFormats", "RosterTesting",
      ]),

    .testTarget(name: "GLPKTests", dependencies: ["GLPK"]),
    .testTarget(name: "RosterModelTests", dependencies: ["RosterModel"]),
    .testTarget(name: "RosterWorkbookTests", dependencies: ["RosterWorkbook", "RosterModel"]),
    .testTarget(
      name: "RosterRulesTests", dependencies: ["RosterRules", "RosterAudit", "RosterSolver", "RosterTesting"]),
    .testTarget(name: "RosterSolverTests", dependencies: ["RosterSolver", "GLPK", "RosterAudit", "RosterTesting"]),
    .testTarget(name: "RosterPlanningTests", dependencies: ["RosterPlanning", "RosterTesting"]),
    .testTarget(
      name: "RosterFormatsTests", dependencies: ["RosterFormats", "RosterModel", "RosterRules", "RosterWorkbook"]),
    .testTarget(name: "RosterPublishingTests", dependencies: ["RosterPublishing", "RosterAudit", "RosterModel"]),
    .testTarget(
      name: "RosterPrintingTests",
      dependencies: ["RosterPrinting", "RosterPublishing", "RosterFormats", "RosterAudit", "RosterModel"]),
    .testTarget(
      name: "RosterBookTests", dependencies: ["RosterBook", "RosterFormats", "RosterModel", "RosterPlanning"]),
    .testTarget(
      name: "WatchbillCLITests", dependencies: ["Watchbill", "WatchbillCLI", "RosterModel", "RosterWorkbook"]),
  ]
)

for target in package.targets where target.name != "CGLPK" && target.type != .system {
  var settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility"),
  ]
  // Warnings stop a build where nobody would read them.
  if ProcessInfo.processInfo.environment["CI"] != nil { settings.append(.unsafeFlags(["-warnings-as-errors"])) }
  target.swiftSettings = settings
}
